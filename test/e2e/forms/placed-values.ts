import {
  type FilledRow,
  type FilledValue,
  labelKey,
} from '../../../libs/domain/forms/template/fill-template.fixture.ts';
import { formatCellReference } from '../../../libs/workbook/cell-reference.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../../libs/workbook/read-workbook.ts';
import type { Sheet } from '../../../libs/workbook/workbook.ts';

/** A value and the cell of the template that it goes into. */
export type PlacedValue = readonly [sheet: string, cell: string, value: FilledValue];

/**
 * Where the values of rows go in a downloaded template: below the header that has their labels, a row each. Throws where a
 * sheet or a label is not there.
 */
export const placedValues = async (
  template: Uint8Array,
  rows: Readonly<Record<string, readonly FilledRow[]>>,
): Promise<readonly PlacedValue[]> => {
  const read = await readWorkbook(template, { inflate: inflateNode });
  if (!read.ok) throw new Error(read.error.message.en);
  return Object.entries(rows).flatMap(([name, filled]) => {
    const sheet = read.value.sheets.find((one) => one.name === name);
    if (!sheet) throw new Error(`the template has no sheet ${name}`);
    return placedIn(sheet, filled);
  });
};

const placedIn = (sheet: Sheet, filled: readonly FilledRow[]): readonly PlacedValue[] => {
  const wanted = [...new Set(filled.flatMap((row) => Object.keys(row)))];
  const labels = Map.groupBy(sheet.cells, ({ row }) => row);
  const columnsOf = (row: number) =>
    new Map((labels.get(row) ?? []).map(({ value, column }) => [labelKey(String(value ?? '')), column]));
  const header = [...labels.keys()].find((row) => wanted.every((label) => columnsOf(row).has(label)));
  if (header === undefined) throw new Error(`${sheet.name} has no header with ${wanted}`);
  const columns = columnsOf(header);
  return filled.flatMap((row, index) =>
    Object.entries(row)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(
        ([label, value]): PlacedValue => [
          sheet.name,
          formatCellReference(header + 1 + index, columns.get(label) ?? 0),
          value,
        ],
      ),
  );
};
