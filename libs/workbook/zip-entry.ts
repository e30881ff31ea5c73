import { updateCrc32 } from './crc32.ts';
import type { Inflate } from './inflate.ts';
import { ratioFrom } from './limits.ts';
import { workbookProblem } from './problem.ts';
import type { ReadBudget } from './read-budget.ts';
import { ReadingStopped, stopReading } from './reading-stopped.ts';
import type { ZipEntry } from './zip-directory.ts';

/**
 * The content of an entry, in pieces, counted while it comes and checked against the directory: a byte more than
 * declared or allowed ends the reading at once, a byte less or another checksum at its end.
 *
 * @param most the limit of this entry, in bytes
 */
export async function* readZipEntry(
  entry: ZipEntry,
  inflate: Inflate,
  budget: ReadBudget,
  most: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.method === 'other') stopReading('workbook.unsupported-zip', { detail: `${entry.key}: compression method` });
  if (entry.size > most) stopReading('workbook.zip-bomb', { limit: most });
  let size = 0;
  let crc = 0;
  for await (const piece of contentOf(entry, inflate)) {
    size += piece.length;
    checkSize(entry, size, most, budget.limits.ratio);
    budget.inflate(piece.length);
    crc = updateCrc32(crc, piece);
    yield piece;
  }
  if (size !== entry.size) stopReading('workbook.corrupt', { detail: `${entry.key}: shorter than declared` });
  if (crc !== entry.crc) stopReading('workbook.corrupt', { detail: `${entry.key}: checksum` });
}

/**
 * The content of an entry, whole, under the same checks as {@link readZipEntry}: what would be more than a package may be packed
 * comes in pieces all the same, and is stopped at the first that is too many.
 *
 * @param most the limit of this entry, in bytes
 */
export async function readWholeZipEntry(
  entry: ZipEntry,
  inflate: Inflate,
  budget: ReadBudget,
  most: number,
): Promise<Uint8Array> {
  const { compressed, size } = entry;
  const isLikely = size <= Math.min(most, Math.max(ratioFrom, budget.limits.ratio * compressed.length));
  const pieces: Uint8Array[] = [];
  const inflateAtOnce: Inflate = (bytes) => inflate(bytes, isLikely ? size : undefined);
  for await (const piece of readZipEntry(entry, inflateAtOnce, budget, most)) pieces.push(piece);
  return pieces.length === 1 ? (pieces[0] as Uint8Array) : concatenated(pieces, size);
}

function concatenated(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

function checkSize(entry: ZipEntry, size: number, most: number, ratio: number): void {
  if (size > most) stopReading('workbook.zip-bomb', { limit: most });
  if (size > entry.size) stopReading('workbook.zip-bomb', { detail: `${entry.key}: longer than declared` });
  if (size > ratioFrom && size > ratio * entry.compressed.length) {
    stopReading('workbook.zip-bomb', { detail: `${entry.key}: compressed more than ${ratio} times` });
  }
}

/** An inflater throws for damaged bytes only, so all that it throws is the file's fault. */
async function* contentOf(entry: ZipEntry, inflate: Inflate): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.method === 'store') return yield* slices(entry.compressed);
  try {
    yield* inflate(entry.compressed);
  } catch (cause) {
    const detail = `${entry.key}: ${cause instanceof Error ? cause.message : 'cannot be inflated'}`;
    throw new ReadingStopped(workbookProblem('workbook.corrupt', { detail }), { cause });
  }
}

const sliceLength = 64 * 1024;

function* slices(bytes: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let start = 0; start < bytes.length; start += sliceLength) yield bytes.subarray(start, start + sliceLength);
}
