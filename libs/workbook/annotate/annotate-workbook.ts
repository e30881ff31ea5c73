import { fail, ok, type Result } from '../../domain/result.ts';
import type { Deflate } from '../deflate.ts';
import { refuseByMagic } from '../file-kind.ts';
import type { Inflate } from '../inflate.ts';
import { formLimits, type ReadLimits } from '../limits.ts';
import { type WorkbookProblem, workbookProblem } from '../problem.ts';
import { ReadBudget } from '../read-budget.ts';
import { ReadingStopped, stopReading } from '../reading-stopped.ts';
import { XmlRefused } from '../xml-refused.ts';
import { annotateSheets } from './annotate-sheets.ts';
import type { Annotation } from './annotation.ts';
import { clearEarlierMarks } from './clear-earlier-marks.ts';
import { isEarlierCopy } from './earlier-list.ts';
import { EditedPackage } from './edited-package.ts';
import { addListLooks } from './list-looks.ts';
import { listSheet } from './list-sheet.ts';
import { arrowsOf } from './relationship-parts.ts';
import { openStyles, saveStyles } from './styles-part.ts';
import { workbookSheets } from './workbook-sheets.ts';
import { writeListSheet } from './write-list-sheet.ts';

/** What to annotate, and with what. */
export interface AnnotateOptions {
  /** Colour and note of cells. Those without a cell, or whose sheet is not there, are passed over. */
  readonly notes: readonly Annotation[];
  /** The rows of 修改清单, in this order; mostly the same annotations. */
  readonly list: readonly Annotation[];
  /** What inflates here: `inflateNode` on a server, `inflateWeb` in a browser. */
  readonly inflate: Inflate;
  /** What deflates the changed parts; they are stored where it is left out. */
  readonly deflate?: Deflate;
  /** Other limits than `formLimits`. */
  readonly limits?: Partial<ReadLimits>;
}

/**
 * The annotated copy (批注副本) of an .xlsx: cells coloured by level, each with a note, and a last sheet 修改清单 that lists
 * and leads to them. Only what that takes is patched; every other part keeps its very bytes, and the same input makes the
 * same file. Fails for what `readWorkbook` refuses before it looks at cells.
 *
 * @example
 * const copy = await annotateWorkbook(bytes, { notes, list: notes, inflate: inflateNode, deflate: deflateNode });
 * if (copy.ok) await writeFile('批注副本.xlsx', copy.value);
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  { notes, list, inflate, deflate, limits }: AnnotateOptions,
): Promise<Result<Uint8Array<ArrayBuffer>, WorkbookProblem>> {
  const budget = new ReadBudget({ ...formLimits, ...limits });
  try {
    const { bytes: most } = budget.limits;
    if (bytes.length > most) stopReading('workbook.too-large', { limit: most });
    const refused = refuseByMagic(bytes);
    if (refused !== undefined) stopReading(refused);
    const parts = new EditedPackage(bytes, inflate, budget);
    await annotate(parts, notes, list);
    return ok(await parts.bytes(deflate));
  } catch (error) {
    if (error instanceof ReadingStopped) return fail(error.problem);
    if (error instanceof XmlRefused) return fail(workbookProblem('workbook.corrupt', { detail: error.message }));
    throw error;
  }
}

async function annotate(
  parts: EditedPackage,
  notes: readonly Annotation[],
  list: readonly Annotation[],
): Promise<void> {
  const workbook = await workbookSheets(parts, await mainPart(parts));
  const styles = await openStyles(parts, workbook);
  if (await isEarlierCopy(parts, workbook)) await clearEarlierMarks(parts, workbook, styles.sheet);
  const { notesCappedAt } = await annotateSheets(parts, workbook, notes, styles.sheet);
  const sheets = new Set(workbook.sheets.map(({ name }) => name));
  const looks = addListLooks(styles.sheet);
  await writeListSheet(
    parts,
    workbook,
    listSheet({ annotations: list, sheets, looks, dialect: workbook.dialect, notesCappedAt }),
  );
  await saveStyles(parts, workbook, styles);
}

async function mainPart(parts: EditedPackage): Promise<string> {
  if (!parts.has('[content_types].xml')) stopReading('workbook.not-xlsx', { detail: 'no content types' });
  const main = (await arrowsOf(parts, '')).find(({ type }) => type === 'officeDocument')?.target;
  return main ?? stopReading('workbook.not-xlsx', { detail: 'no main part' });
}
