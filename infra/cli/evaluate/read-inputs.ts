import { readFile } from 'node:fs/promises';
import type { Message } from '../../../libs/domain/message.ts';
import { readScheme } from '../../../libs/domain/scoring/read-scheme.ts';
import type { ScoringScheme } from '../../../libs/domain/scoring/scoring-scheme.ts';
import { readCsvTable } from '../../../libs/domain/scoring/table/read-csv-table.ts';
import { readJsonTable } from '../../../libs/domain/scoring/table/read-json-table.ts';
import type { ScoringTable } from '../../../libs/domain/scoring/table/scoring-table.ts';
import { CommandStop } from '../command-stop.ts';

/** A scheme, and the document that it was read from. */
export interface WrittenScheme {
  readonly scheme: ScoringScheme;
  readonly document: unknown;
}

/** Reads a scheme's file; what is wrong with it is named by its path, and ends the command with exit code 2. */
export const readSchemeFile = async (file: string): Promise<WrittenScheme> => {
  const document = jsonOf(file, await readBytes(file));
  const read = readScheme(document);
  if (!read.ok)
    throw unreadable(
      file,
      read.error.map(({ pointer, message }) => ({ place: pointer || '/', message })),
    );
  return { scheme: read.value, document };
};

/** Reads a table's file, JSON or CSV by its name. */
export const readTableFile = async (file: string): Promise<ScoringTable> => {
  const bytes = await readBytes(file);
  const read = /\.csv$/iu.test(file) ? readCsvTable(bytes) : readJsonTable(jsonOf(file, bytes));
  if (!read.ok) throw unreadable(file, read.error);
  return read.value;
};

/** How many problems of a file are printed; the others are counted. */
const SHOWN = 50;

/** Ends the command with what is wrong, a line a place. */
export const unreadable = (
  file: string,
  problems: readonly { readonly place: string; readonly message: Message }[],
): CommandStop => {
  const lines = problems.slice(0, SHOWN).map(({ place, message }) => `${file} ${place}: ${message.zh} (${message.en})`);
  const more = problems.length - lines.length;
  return new CommandStop(2, [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'));
};

const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CommandStop(2, `${file} cannot be read: ${reason(cause)}`, { cause });
  }
};

const jsonOf = (file: string, bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new CommandStop(2, `${file} is no JSON: ${reason(cause)}`, { cause });
  }
};

const reason = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
