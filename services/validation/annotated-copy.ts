import type { Finding } from '../../libs/domain/finding.ts';
import { annotateWorkbook } from '../../libs/workbook/annotate/annotate-workbook.ts';
import { annotationOf } from '../../libs/workbook/annotate/annotation-of-finding.ts';
import type { Deflate } from '../../libs/workbook/deflate.ts';
import type { Inflate } from '../../libs/workbook/inflate.ts';

/** What packs and unpacks on this platform. */
export interface Packing {
  readonly inflate: Inflate;
  readonly deflate: Deflate;
}

/**
 * The workbook with its findings in it (批注副本): bad cells coloured, a note on each, and a list of all. `undefined` where
 * nothing was found, or the file has no cells to write on: a CSV, or what cannot be read.
 */
export const annotatedCopy = async (
  bytes: Uint8Array,
  findings: readonly Finding[],
  { inflate, deflate }: Packing,
): Promise<Uint8Array | undefined> => {
  if (findings.length === 0) return undefined;
  const notes = findings.map(annotationOf);
  const copy = await annotateWorkbook(bytes, { notes, list: notes, inflate, deflate });
  return copy.ok ? copy.value : undefined;
};
