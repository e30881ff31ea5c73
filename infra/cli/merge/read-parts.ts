import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { Finding } from '../../../libs/domain/finding.ts';
import { unreadable } from '../../../libs/domain/forms/judge-workbook.ts';
import type { MergePart } from '../../../libs/domain/forms/merge/merge-part.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { readWorkbookFile } from '../../../libs/workbook/read-file.ts';
import { CommandStop } from '../command-stop.ts';

/** The files that could be read, and why the others could not. */
export interface ReadParts {
  readonly parts: readonly MergePart[];
  readonly unreadable: readonly Finding[];
}

/** Reads all files, so that one run names every one that is no workbook. A file that is not there ends the command. */
export const readParts = async (files: readonly string[]): Promise<ReadParts> => {
  const parts: MergePart[] = [];
  const refused: Finding[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    const name = basename(file);
    const read = await readWorkbookFile(bytes, { name, inflate: inflateNode });
    if (read.ok) parts.push({ name, sha256: sha256Hex(bytes), workbook: read.value });
    else refused.push(unreadable(name, read.error));
  }
  return { parts, unreadable: refused };
};

const bytesOf = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandStop(2, `${file} cannot be read: ${why}`, { cause });
  }
};
