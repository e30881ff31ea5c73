import { expect, it } from 'vitest';
import { lodge } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { receiptOf } from './receipt.ts';
import type { Scan } from './scan.ts';

it('proves what was stored and when, under a number that changes with anything it says', async () => {
  const submission = await lodge(openLine(), { state: 'received' });
  const receipt = receiptOf(submission);
  expect(receipt).toMatchObject({
    submission: 'sub-1',
    sentBy: 'officer-1',
    files: [{ name: '2025.xlsx', sha256: submission.files[0]?.sha256, storedAt: '2026-01-12T09:00:00+08:00' }],
  });
  expect(receipt?.number).toMatch(/^R[0-9A-F]{16}$/u);
  expect(receiptOf({ ...submission, attempt: 2 })?.number).not.toBe(receipt?.number);
  expect(receiptOf({ ...submission, state: 'accepted' })?.number).toBe(receipt?.number);
});

it('is not given before everything is stored', async () => {
  const submission = await lodge(openLine(), { state: 'awaiting-upload' });
  expect(receiptOf(submission)).toBeUndefined();
  expect(receiptOf({ ...submission, files: [] })).toBeUndefined();
});

it('names the scan under a number of its own: that of the receipt stands on what is scanned', async () => {
  const submission = await lodge(openLine(), { state: 'valid' });
  const stored = { versionId: 'v', storedAt: '2026-01-12T01:02:00.000Z', sha256: 'a'.repeat(64) };
  const scan: Scan = {
    number: 1,
    name: '盖章件.pdf',
    size: 9,
    sha256: 'a'.repeat(64),
    key: 'k',
    announced: { by: 'lead-1', at: '2026-01-12T01:00:00.000Z' },
    expiresAt: '2026-01-12T01:15:00.000Z',
    state: 'stored',
    stored,
  };
  const receipt = receiptOf(submission, [scan]);
  expect(receipt?.number).toBe(receiptOf(submission)?.number);
  expect(receipt?.scan).toMatchObject({
    sentBy: 'lead-1',
    sha256: stored.sha256,
    storedAt: '2026-01-12T09:02:00+08:00',
  });
  expect(receipt?.scan?.number).toMatch(/^S[0-9A-F]{16}$/u);
  const others = [
    { ...scan, size: 8 },
    { ...scan, name: 'b.pdf' },
  ].map((one) => receiptOf(submission, [one]));
  const ofAnother = receiptOf({ ...submission, attempt: 2 }, [scan]);
  expect(new Set([receipt, ...others, ofAnother].map((one) => one?.scan?.number)).size).toBe(4);
  expect(receiptOf(submission, [{ ...scan, state: 'refused', stored, refusal: 'scan.kind' }])).not.toHaveProperty(
    'scan',
  );
});
