import type { AnnouncedScan, Scan } from './scan.ts';

/**
 * Scans as they stood at a moment (RFC 3339, UTC), told from the facts that they carry: without those that were announced later;
 * what arrived later was awaited then, as long as its signed form could be used.
 *
 * @example
 * scansAsOf([], '2026-01-20T01:00:00.000Z'); // []
 */
export const scansAsOf = (scans: readonly Scan[], moment: string): readonly Scan[] =>
  scans
    .filter(({ announced }) => announced.at <= moment)
    .map((scan) => (stands(scan, moment) ? scan : without(scan, moment)));

const stands = (scan: Scan, moment: string): boolean => 'stored' in scan && scan.stored.storedAt <= moment;

const without = ({ number, name, size, sha256, key, announced, expiresAt }: AnnouncedScan, moment: string): Scan => ({
  ...{ number, name, size, sha256, key, announced, expiresAt },
  state: expiresAt <= moment ? 'expired' : 'awaiting-upload',
});
