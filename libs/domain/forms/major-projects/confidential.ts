import { type SaidRow, said } from '../records/said.ts';

/**
 * Whether only the project's zone and the office may see a row: it is under negotiation (在谈), or does not say how far it
 * is.
 *
 * @example
 * confidential({ cells: { phase: { value: '在谈' } } }); // true
 * confidential({ cells: { phase: { value: '签约' } } }); // false
 */
export const confidential = (row: SaidRow): boolean => ['', '在谈'].includes(said(row, 'phase'));
