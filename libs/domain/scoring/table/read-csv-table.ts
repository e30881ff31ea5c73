import { formatCellReference } from '../../../workbook/cell-reference.ts';
import { csvRecords } from '../../../workbook/csv/csv-records.ts';
import { decodeText } from '../../../workbook/csv/decode-text.ts';
import type { Message } from '../../message.ts';
import { fail, ok, type Result } from '../../result.ts';
import {
  inOrder,
  isDecimal,
  keptDecimal,
  type ScoredUnit,
  type ScoringTable,
  type TableProblem,
} from './scoring-table.ts';
import { type ItemPlaces, itemPlaces, UnitValues } from './unit-values.ts';

type Rows = readonly (readonly string[])[];

/**
 * Reads a table from the bytes of a text file (CSV, UTF-8 or GB18030): first columns `unit` and perhaps `group`, then one
 * column an item; a row a unit; an empty field is a missing value. Problems name their cell.
 *
 * @example
 * readCsvTable(new TextEncoder().encode('unit,rd\na,3.02\n')).ok; // true
 */
export const readCsvTable = (bytes: Uint8Array): Result<ScoringTable, readonly TableProblem[]> => {
  const text = decodeText(bytes);
  if (text === undefined) return fail([at(1, 1, says.encoding)]);
  const rows: string[][] = [];
  for (const { fields, brokenAt } of csvRecords(text, ',')) {
    if (brokenAt !== undefined) {
      return fail([at(rows.length + 1, fields.length + 1, says.quotes)]);
    }
    rows.push(fields.map((field) => field.trim()));
  }
  return readRows(rows);
};

const readRows = ([header = [], ...rows]: Rows): Result<ScoringTable, readonly TableProblem[]> => {
  const start = header[1] === 'group' ? 2 : 1;
  const items = header.slice(start);
  const filled = rows.map((fields, index) => ({ fields, row: index + 2 })).filter(({ fields }) => !isBlank(fields));
  const problems = [
    ...headerProblems(header, start),
    ...filled.flatMap(({ fields, row }) => rowProblems(fields, row, header.length, start)),
    ...repeatedUnits(filled),
    ...(filled.length === 0 ? [at(2, 1, says.noUnit)] : []),
  ];
  if (problems.length > 0) return fail(problems);
  const places = itemPlaces(items);
  return ok(
    inOrder(
      filled.map(({ fields }) => unitOf(fields, places, start)),
      items,
    ),
  );
};

const isBlank = (fields: readonly string[]): boolean => fields.every((field) => field === '');

const unitOf = (fields: readonly string[], places: ItemPlaces, start: number): ScoredUnit => {
  const group = start === 2 ? (fields[1] ?? '') : '';
  const values = Array.from(places.values(), (place) => {
    const field = fields[start + place] ?? '';
    return field === '' ? null : keptDecimal(field);
  });
  return { id: fields[0] ?? '', ...(group === '' ? {} : { group }), values: new UnitValues(places, values) };
};

const at = (row: number, column: number, message: Message): TableProblem => ({
  place: formatCellReference(row, column),
  message,
});

const headerProblems = (header: readonly string[], start: number): readonly TableProblem[] => [
  ...(header[0] === 'unit' ? [] : [at(1, 1, says.noUnitColumn)]),
  ...(header.length > start ? [] : [at(1, start + 1, says.noItem)]),
  ...header.flatMap((name, index) => {
    if (index >= start && name === '') return [at(1, index + 1, says.noName)];
    return header.indexOf(name) < index ? [at(1, index + 1, says.twice)] : [];
  }),
];

const rowProblems = (
  fields: readonly string[],
  row: number,
  columns: number,
  start: number,
): readonly TableProblem[] => [
  ...(fields[0] === '' ? [at(row, 1, says.noName)] : []),
  ...fields.flatMap((field, index) => {
    if (index >= columns) return field === '' ? [] : [at(row, index + 1, says.beyond)];
    return index < start || field === '' || isDecimal(field) ? [] : [at(row, index + 1, says.noNumber)];
  }),
];

const repeatedUnits = (rows: readonly { readonly fields: readonly string[]; readonly row: number }[]) => {
  const known = new Set<string>();
  return rows.flatMap(({ fields: [id = ''], row }): TableProblem[] => {
    const before = id !== '' && known.has(id);
    known.add(id);
    return before ? [at(row, 1, says.twice)] : [];
  });
};

const says = {
  encoding: { zh: '文字编码无法识别：应为 UTF-8 或 GB18030', en: 'is neither UTF-8 nor GB18030' },
  quotes: { zh: '双引号不成对', en: 'has quotation marks that do not match' },
  noUnit: { zh: '没有单位', en: 'there is no unit' },
  noUnitColumn: { zh: '首列标题应为 unit', en: 'the first column must be headed: unit' },
  noItem: { zh: '没有指标列', en: 'there is no column of an item' },
  noName: { zh: '缺少名称', en: 'has no name' },
  twice: { zh: '重复', en: 'is there twice' },
  beyond: { zh: '超出表头的列', en: 'stands beyond the columns of the header' },
  noNumber: { zh: '应为十进制数', en: 'must be a decimal number' },
} as const satisfies Readonly<Record<string, Message>>;
