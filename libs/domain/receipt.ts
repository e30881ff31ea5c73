import { contentHash } from './digest.ts';
import { shanghaiTime } from './shanghai-time.ts';
import type { Submission } from './submission.ts';

/** Proof that an upload was stored (报送回执): what, when by the store's own time, and who sent it. */
export interface Receipt {
  readonly number: string;
  readonly submission: string;
  readonly zone: string;
  readonly form: string;
  readonly period: string;
  readonly attempt: number;
  readonly sentBy: string;
  readonly files: { name: string; size: number; sha256: string; storedAt: string }[];
}

/**
 * The receipt of a submission, or `undefined` while nothing is stored. Its number is a hash of all that it says, so a
 * changed receipt does not match its number.
 *
 * @example
 * receiptOf(submission)?.number; // 'R0123456789ABCDEF', of a submission whose files are stored
 */
export const receiptOf = ({ id, filing, attempt, created, files }: Submission): Receipt | undefined => {
  const stored = files.flatMap(({ name, size, stored }) =>
    stored ? [{ name, size, sha256: stored.sha256, storedAt: shanghaiTime(stored.storedAt) }] : [],
  );
  if (stored.length === 0 || stored.length < files.length) return undefined;
  const content = { submission: id, ...filing, attempt, sentBy: created.by, files: stored };
  return { number: `R${contentHash(content).slice(0, 16).toUpperCase()}`, ...content };
};
