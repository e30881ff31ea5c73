/**
 * An event's number or name as it is compared, never as it is shown: full width to half (NFKC), blanks at its ends left out
 * and those inside made one. `Ｅ１ ` and `E1` are one event.
 *
 * @example
 * eventKey(' 2025－安监－17　'); // '2025-安监-17'
 */
export const eventKey = (event: string): string => event.normalize('NFKC').trim().replace(/\s+/gu, ' ');
