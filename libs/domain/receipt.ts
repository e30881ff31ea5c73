import { contentHash } from './digest.ts';
import { countingScan, type Scan } from './scan.ts';
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
  readonly files: ReceivedFile[];
  /** The scan of the signed and sealed print sheet (盖章扫描件), once it is stored. */
  readonly scan?: ReceivedScan;
}

/** A file as it was stored: the hash of its bytes, and when the store had it. */
interface ReceivedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly storedAt: string;
}

/** A scan that was received: of what is printed with a receipt's number, so it has a number of its own. */
interface ReceivedScan extends ReceivedFile {
  readonly number: string;
  readonly sentBy: string;
}

/**
 * The receipt of a submission, or `undefined` while nothing is stored. Its number is a hash of all that it says of the
 * submission, so a changed receipt does not match its number. It is printed on the sheet that is then sealed and scanned: the
 * scan does not change it, and has a number made from it and from what is said of the scan.
 *
 * @example
 * receiptOf(submission)?.number; // 'R0123456789ABCDEF', of a submission whose files are stored
 */
export const receiptOf = (
  { id, filing, attempt, created, files }: Submission,
  scans: readonly Scan[] = [],
): Receipt | undefined => {
  const stored = files.flatMap(({ name, size, stored }) =>
    stored ? [{ name, size, sha256: stored.sha256, storedAt: shanghaiTime(stored.storedAt) }] : [],
  );
  if (stored.length === 0 || stored.length < files.length) return undefined;
  const content = { submission: id, ...filing, attempt, sentBy: created.by, files: stored };
  const number = numbered('R', content);
  const scan = receivedScan(number, scans);
  return { number, ...content, ...(scan ? { scan } : {}) };
};

const receivedScan = (receipt: string, scans: readonly Scan[]): ReceivedScan | undefined => {
  const scan = countingScan(scans);
  if (!scan) return undefined;
  const { announced, name, size, stored } = scan;
  const storedAt = shanghaiTime(stored.storedAt);
  const content = { sentBy: announced.by, name, size, sha256: stored.sha256, storedAt };
  return { number: numbered('S', { receipt, ...content }), ...content };
};

const numbered = (letter: string, content: unknown): string =>
  `${letter}${contentHash(content).slice(0, 16).toUpperCase()}`;
