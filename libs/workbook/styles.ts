import { builtinFormats, type NumberFormat, numberFormat } from './number-format.ts';
import type { ReadBudget } from './read-budget.ts';
import { readXml, type XmlPart } from './xml-reader.ts';

/** The number format of each cell style (`cellXfs`), by index; undefined for General. */
export type CellFormats = readonly (NumberFormat | undefined)[];

/** Reads the number formats out of the styles part; all other looks do not matter to a value. */
export async function readCellFormats(part: XmlPart, budget: ReadBudget): Promise<CellFormats> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  await readXml(
    part,
    {
      open(name, attributes, depth) {
        if (depth === 2) inCellStyles = name === 'cellXfs';
        if (depth !== 3) return;
        const id = Number(attributes.get('numFmtId') ?? '0');
        // A file may give its own code for a built-in number: its own counts.
        if (name === 'numFmt') codes.set(id, attributes.get('formatCode') ?? '');
        if (name === 'xf' && inCellStyles) styles.push(id);
      },
      close() {},
      text() {},
    },
    budget,
  );
  const own = formatsOf(codes);
  return styles.map((id) => (own.has(id) ? own.get(id) : builtin.get(id)));
}

const formatsOf = (codes: ReadonlyMap<number, string>): ReadonlyMap<number, NumberFormat | undefined> =>
  new Map(Array.from(codes, ([id, code]) => [id, numberFormat(code)]));

/** Those that a file need not name are the same for all files. */
const builtin = formatsOf(builtinFormats);
