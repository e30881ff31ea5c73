import { describe, expect, it } from 'vitest';
import { countingScan, namedScanKind, refusalOf, type Scan, type ScanFate, storedScanKind, withScan } from './scan.ts';

const stored = { versionId: 'v1', storedAt: '2026-01-12T01:00:00.000Z', sha256: 'a'.repeat(64) };
const scan = (number: number, fate: ScanFate = { state: 'awaiting-upload' }): Scan => ({
  number,
  name: '盖章件.pdf',
  size: 9,
  sha256: 'a'.repeat(64),
  key: `uploads/s/scan-${number}`,
  announced: { by: 'lead-1', at: '2026-01-12T01:00:00.000Z' },
  expiresAt: '2026-01-12T01:15:00.000Z',
  ...fate,
});
const bytes = (text: string) => new TextEncoder().encode(text);
const pdf = bytes('%PDF-1.7\n');
const jpg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

describe('the scan that counts', () => {
  it('is the last announced of those that are stored, whatever comes or is refused after it', () => {
    const good = { state: 'stored', stored } as const;
    const scans = [scan(1, good), scan(2, good), scan(3), scan(4, { state: 'refused', stored, refusal: 'scan.kind' })];
    expect(countingScan(scans)?.number).toBe(2);
    expect(countingScan([scan(1), scan(2, { state: 'expired' })])).toBeUndefined();
  });

  it('is never left out, however many are announced after it', () => {
    const first = [scan(1, { state: 'expired' }), scan(2, { state: 'stored', stored })];
    const all = Array.from({ length: 30 }, (_, index) => scan(index + 3)).reduce(withScan, first as readonly Scan[]);
    expect(all).toHaveLength(10);
    expect([all[0]?.number, all[1]?.number, all.at(-1)?.number]).toEqual([2, 24, 32]);
  });
});

it('a file is known by its first bytes, and by the end of its name', () => {
  expect([pdf, jpg, bytes('PK'), bytes(''), bytes('%PDF')].map(storedScanKind)).toEqual([
    'pdf',
    'jpg',
    undefined,
    undefined,
    undefined,
  ]);
  expect(['a.PDF', 'b.jpg', 'c.JPEG', 'd.png', 'pdf', 'e.pdf.exe'].map(namedScanKind)).toEqual([
    'pdf',
    'jpg',
    'jpg',
    undefined,
    undefined,
    undefined,
  ]);
});

it.each([
  ['as announced, of a submission that waits to be certified', pdf, 'a', 'valid', undefined],
  ['of other bytes', pdf, 'b', 'valid', 'scan.other-content'],
  ['of another kind than its name says', jpg, 'a', 'valid', 'scan.kind'],
  ['of no kind that is taken', bytes('<html>'), 'a', 'valid', 'scan.kind'],
  ['after the certification', pdf, 'a', 'certified', 'scan.late'],
  ['of a submission that was withdrawn', pdf, 'a', 'withdrawn', 'scan.late'],
] as const)('a scan %s', (_, found, hash, state, refusal) => {
  expect(refusalOf(scan(1), { bytes: found, sha256: hash.repeat(64), state })).toBe(refusal);
});
