import type { FilingContext } from '../../filing.ts';
import type { JudgedForm } from '../records/judged-form.ts';
import { quotable } from '../records/placed-cells.ts';
import { placedUnits } from '../records/placed-units.ts';
import type { ReadCell, ReadRow } from '../records/read-sheet.ts';
import type { RecordColumn, RecordForm, RecordSheet } from '../records/record-form.ts';
import { readRecords } from '../records/record-reader.ts';
import { valueKey } from '../records/value-text.ts';
import { recordContent } from '../template/record-content.ts';
import type { GivenRow, GivenValue, Weight } from './given-value.ts';
import type { MergePart, PartReading, PartUnit } from './merge-part.ts';
import { recordKey } from './record-tables.ts';
import { numbered, rowIdentity, rowName } from './row-identity.ts';
import { unitUse } from './unit-use.ts';

/**
 * What a part says in the tables of a record form.
 *
 * @example
 * readRecordPart(form, part, context).tables.tasks?.length; // 3
 */
export const readRecordPart = (form: RecordForm, part: MergePart, context: FilingContext): PartReading => {
  const judged = readRecords(form, part.workbook, context);
  const units = unitsOf(judged);
  const source = { file: part.name, sha256: part.sha256 };
  const unusable = new Set(
    units.filter(({ kind }) => kind === 'unusable').map((unit) => `${unit.sheet}!${unit.field}`),
  );
  return {
    found: Object.keys(judged.sheets).length > 0,
    tables: Object.fromEntries(
      form.sheets.map((table) => [
        table.id,
        givenRows(table, judged.sheets[table.id]?.rows ?? [], { source, unusable }),
      ]),
    ),
    notes: Object.entries(judged.statements).map(([id, { text, sheet, cell }]) => ({
      id,
      text,
      key: valueKey(text),
      source: { ...source, sheet, cell },
    })),
    units,
    refused: refusedIn(judged),
  };
};

const unitsOf = (judged: JudgedForm): readonly PartUnit[] =>
  placedUnits(judged).flatMap(({ sheet, field, cell, label, unit }) => {
    const table = judged.definition.sheets.find(({ id }) =>
      judged.sheets[id]?.parts.some((one) => one.name === sheet && one.columns[field]?.cell === cell),
    );
    const asked = unit.kind === 'count' ? '' : unit.asked.name;
    const use = unitUse(unit, asked);
    return table && use ? [{ table: table.id, field, label, sheet, cell, asked, ...use }] : [];
  });

interface Origin {
  readonly source: { readonly file: string; readonly sha256: string };
  /** Columns whose numbers are in no unit that is understood, as `sheet!field`. */
  readonly unusable: ReadonlySet<string>;
}

const givenRows = (table: RecordSheet, rows: readonly ReadRow[], origin: Origin): readonly GivenRow[] => {
  const key = recordKey(table);
  const columns = table.columns.filter(({ type }) => type.kind !== 'sequence');
  const valuesOf = ({ cells }: ReadRow) =>
    Object.fromEntries(columns.map(({ field }) => [field, cells[field]?.value ?? null]));
  const keys = numbered(rows.map((row) => rowIdentity(valuesOf(row), key)));
  return rows.map((row, index) => ({
    key: keys[index] ?? '',
    name: rowName(valuesOf(row), key) || `第 ${row.row} 行`,
    values: Object.fromEntries(
      columns.flatMap((column) => {
        const cell = row.cells[column.field];
        return cell && cell.seen !== '' ? [[column.field, givenValue(column, row.sheet, cell, origin)] as const] : [];
      }),
    ),
  }));
};

const givenValue = (column: RecordColumn, sheet: string, cell: ReadCell, { source, unusable }: Origin): GivenValue => {
  const weight = weightOf(cell, unusable.has(`${sheet}!${column.field}`));
  const content = weight === 'mark' ? { text: cell.seen } : recordContent(cell.value ?? undefined, column.type);
  return {
    weight,
    value: weight === 'written' ? cell.value : null,
    key: valueKey(cell.value),
    seen: quotable({ column, cell }),
    ...(weight === 'refused' || !content ? {} : { content }),
    source: { ...source, sheet, cell: cell.cell },
  };
};

const weightOf = ({ value, refusal }: ReadCell, unusable: boolean): Weight => {
  if (value !== null) return 'written';
  return refusal || unusable ? 'refused' : 'mark';
};

const refusedIn = ({ sheets }: JudgedForm): ReadonlySet<string> =>
  new Set(
    Object.values(sheets)
      .flatMap(({ rows }) => rows)
      .flatMap(({ sheet, cells }) =>
        Object.values(cells).flatMap(({ cell, refusal }) => (refusal ? [`${sheet}!${cell}`] : [])),
      ),
  );
