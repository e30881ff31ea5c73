import { expect, it } from 'vitest';
import { lodge } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { receiptOf } from './receipt.ts';

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
