import { fail, ok, type Result } from '../domain/result.ts';
import { checkAcceptedKind } from './accepted-kind.ts';
import { readContentTypes } from './content-types.ts';
import { refuseByMagic } from './file-kind.ts';
import type { Inflate } from './inflate.ts';
import { formLimits, type ReadLimits } from './limits.ts';
import { Package } from './package.ts';
import type { WorkbookProblem } from './problem.ts';
import { ReadBudget } from './read-budget.ts';
import { ReadingStopped, stopReading } from './reading-stopped.ts';
import type { Relationship } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheet } from './sheet-reader.ts';
import { readCellFormats } from './styles.ts';
import { TextTable } from './text-table.ts';
import type { WorkbookVisitor } from './visitor.ts';
import type { Workbook } from './workbook.ts';
import { readWorkbookPart, type SheetEntry } from './workbook-part.ts';

/** How to read. */
export interface ReadOptions {
  /** What inflates here: `inflateNode` on a server, `inflateWeb` in a browser. */
  readonly inflate: Inflate;
  /** Other limits than {@link formLimits}. */
  readonly limits?: Partial<ReadLimits>;
}

/**
 * Reads an .xlsx cell by cell and keeps none of them: for tables of any length, within memory that does not grow with the
 * rows (the table of shared strings, where there is one, apart). The limits of a form hold unless others are given.
 *
 * Whatever the bytes are, it ends within the limits, with the first reason against reading them; the visitor has then been
 * shown what came before. What a visitor throws comes through.
 *
 * @example
 * let total = 0;
 * const visitor = { openSheet() {}, cell({ value }) { if (typeof value === 'number') total += value; }, closeSheet() {} };
 * const read = await visitWorkbook(bytes, { inflate: inflateNode, visitor });
 * if (read.ok) total; // the sum of all numbers
 */
export async function visitWorkbook(
  bytes: Uint8Array,
  { inflate, limits, visitor }: ReadOptions & { readonly visitor: WorkbookVisitor },
): Promise<Result<Pick<Workbook, 'date1904'>, WorkbookProblem>> {
  const budget = new ReadBudget({ ...formLimits, ...limits });
  try {
    const { bytes: most } = budget.limits;
    if (bytes.length > most) stopReading('workbook.too-large', { limit: most });
    const refused = refuseByMagic(bytes);
    if (refused !== undefined) stopReading(refused);
    return ok(await visitPackage(new Package(bytes, inflate, budget), budget, visitor));
  } catch (error) {
    if (error instanceof ReadingStopped) return fail(error.problem);
    throw error;
  }
}

async function visitPackage(
  parts: Package,
  budget: ReadBudget,
  visitor: WorkbookVisitor,
): Promise<Pick<Workbook, 'date1904'>> {
  const key = await findWorkbook(parts, budget);
  const { date1904, sheets } = await readWorkbookPart(parts.get(key), budget);
  const targets = await parts.relationships(key);
  const byId = new Map(targets.map((target) => [target.id, target]));
  const worksheets = sheets.filter((entry) => partOf(entry, byId).type === 'worksheet');
  if (worksheets.length === 0) stopReading('workbook.no-sheets');
  const formats = await readPart(parts, targets, 'styles', (part) => readCellFormats(part, budget));
  const { sharedStrings: most } = budget.limits;
  const strings = await readPart(parts, targets, 'sharedStrings', (part) => readSharedStrings(part, budget), most);
  const source = { formats: formats ?? [], sharedStrings: strings ?? new TextTable(), date1904, budget };
  for (const entry of worksheets) {
    const part = parts.get(partOf(entry, byId).target);
    await readSheet(part, entry, { ...source, sheet: entry.name }, visitor);
  }
  return { date1904 };
}

/** A sheet that leads nowhere, or outside the file, is not passed over: somebody would miss its numbers. */
function partOf({ name, relationship }: SheetEntry, byId: ReadonlyMap<string, Relationship>): Relationship {
  return byId.get(relationship) ?? stopReading('workbook.corrupt', { sheet: name, detail: 'the sheet has no part' });
}

/** The key of the workbook part, wherever the package keeps it. */
async function findWorkbook(parts: Package, budget: ReadBudget): Promise<string> {
  const types = parts.find('[content_types].xml');
  if (types === undefined) return stopReading('workbook.not-xlsx', { detail: 'no content types' });
  const declared = await readContentTypes(types, budget);
  const main = (await parts.relationships('')).find(({ type }) => type === 'officeDocument');
  if (main === undefined) return stopReading('workbook.not-xlsx', { detail: 'no main part' });
  checkAcceptedKind(declared, parts.keys, main.target);
  return main.target;
}

/** Reads the part that a relationship of this type leads to; undefined when there is none, as both may be left out. */
async function readPart<T>(
  parts: Package,
  targets: readonly Relationship[],
  type: string,
  read: (part: ReturnType<Package['get']>) => Promise<T>,
  most?: number,
): Promise<T | undefined> {
  const target = targets.find((candidate) => candidate.type === type);
  return target === undefined ? undefined : read(parts.get(target.target, most));
}
