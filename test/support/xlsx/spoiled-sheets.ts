import fc from 'fast-check';
import type { Cell, Workbook } from '../../../libs/workbook/workbook.ts';
import type { CellInput, SheetInput } from './sheet-xml.ts';

/** One change to the sheets of a workbook. Places are fractions of what there is, so that every change fits every form. */
export type SheetChange = (sheets: readonly SheetInput[]) => readonly SheetInput[];

/** What no template expects in a cell, and what people and programs do put there. */
const odd: readonly CellInput[] = [
  ...['', ' ', '无', '——', '合计', '小计', '注：', '填表人：', '新设', '在谈', '是', '√', '0', '-', '__proto__'],
  ...[
    'constructor',
    '=1+1',
    '1e400',
    'NaN',
    '99999999999999999999',
    '(1,234)',
    '￥-5',
    '１２３．５％',
    '12345678901.5亿元',
  ],
  ...['2025-13-45', '0000-00-00', '2025.3', '组长：组长：副组长：', '〔2025〕', '<script>', '&#0;', 'A'.repeat(3000)],
  ...[
    '、'.repeat(3000),
    '（'.repeat(3000),
    '组长：'.repeat(1000),
    '1'.repeat(400),
    ' '.repeat(3000),
    'a:'.repeat(1500),
  ],
  ...['https://'.repeat(300), '省〔2025〕1号、'.repeat(300), '\u200b', '\ufffe'.slice(1)],
  ...[0, -0, -1, 1e308, -1e308, 1e-308, 0.1 + 0.2, 45_730, 2_958_466, 1e15],
  ...[true, null],
  { error: '#REF!' },
  { error: '#DIV/0!', formula: 'A1/0' },
  { formula: 'SUM(A1:A9)' },
  { formula: 'A1', cached: '文字' },
  { value: 0.0302, format: '0.00%' },
  { value: 45_730, format: 'yyyy-mm-dd' },
  { value: -5, format: 'yyyy-mm-dd' },
  { value: 1e300, format: '[h]:mm' },
  { value: 4e9, format: '0!.0,' },
];

const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const at = (fraction: number, length: number): number => Math.floor(fraction * length);

const onSheet =
  (fraction: number, change: (sheet: SheetInput) => SheetInput): SheetChange =>
  (sheets) =>
    sheets.map((sheet, index) => (index === at(fraction, sheets.length) ? change(sheet) : sheet));

const onRows = (
  fraction: number,
  change: (rows: readonly (readonly CellInput[])[]) => readonly (readonly CellInput[])[],
) => onSheet(fraction, (sheet) => ({ ...sheet, rows: change(sheet.rows ?? []) }));

const column = (index: number): string =>
  (index < 26 ? '' : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const cellChange = fc.tuple(place, place, place, fc.constantFrom(...odd)).map(([sheet, row, cell, value]) =>
  onRows(sheet, (rows) => {
    const filled = rows.flatMap((cells, index) => (cells.length > 0 ? [index] : []));
    const chosen = filled[at(row, filled.length)];
    return rows.map((cells, index) => (index === chosen ? cells.with(at(cell, cells.length), value) : cells));
  }),
);

const rowChange = fc
  .tuple(place, place, fc.constantFrom('drop', 'double', 'many', 'blank', 'swap', 'reverse'))
  .map(([sheet, row, kind]) =>
    onRows(sheet, (rows) => {
      const chosen = at(row, rows.length);
      const own = rows[chosen] ?? [];
      const copies = {
        drop: [],
        double: [own, own],
        many: Array<readonly CellInput[]>(250).fill(own),
        blank: [[], own],
      };
      if (kind === 'reverse') return rows.toReversed();
      if (kind === 'swap') return [...rows.slice(chosen), ...rows.slice(0, chosen)];
      return rows.toSpliced(chosen, rows.length === 0 ? 0 : 1, ...copies[kind]);
    }),
  );

const inColumn = {
  drop: (cells: readonly CellInput[], index: number) => cells.toSpliced(index, 1),
  double: (cells: readonly CellInput[], index: number) => cells.toSpliced(index, 0, cells[index] ?? null),
  blank: (cells: readonly CellInput[], index: number) => cells.toSpliced(index, 0, null),
  far: (cells: readonly CellInput[], index: number) => [...cells, ...Array<null>(300).fill(null), cells[index] ?? null],
};

const columnChange = fc
  .tuple(place, fc.nat(20), fc.constantFrom('drop', 'double', 'blank', 'far'))
  .map(([sheet, index, kind]) =>
    onRows(sheet, (rows) => rows.map((cells) => (cells.length === 0 ? cells : inColumn[kind](cells, index)))),
  );

const layoutChange = fc
  .tuple(place, fc.nat(12), fc.nat(12), fc.nat(5), fc.nat(5), fc.constantFrom('merge', 'hide-rows', 'hide-columns'))
  .map(([sheet, top, left, height, width, kind]) =>
    onSheet(sheet, (own) => {
      const range = `${column(left)}${top + 1}:${column(left + width)}${top + height + 1}`;
      if (kind === 'merge') return { ...own, merges: [...(own.merges ?? []), range] };
      const numbers = (from: number, more: number) => Array.from({ length: more + 1 }, (_, index) => from + index + 1);
      return kind === 'hide-rows'
        ? { ...own, hiddenRows: numbers(top, height) }
        : { ...own, hiddenColumns: numbers(left, width) };
    }),
  );

const bookChange = fc.tuple(place, fc.constantFrom('double', 'drop', 'hide', 'very-hidden', 'empty', 'rename')).map(
  ([fraction, kind]): SheetChange =>
    (sheets) => {
      const chosen = at(fraction, sheets.length);
      const own = sheets[chosen];
      if (!own) return sheets;
      const made: Readonly<Record<typeof kind, readonly SheetInput[]>> = {
        double: [own, { ...own, name: `${own.name} (2)` }],
        drop: sheets.length > 1 ? [] : [own],
        hide: [{ ...own, state: 'hidden' }],
        'very-hidden': [{ ...own, state: 'veryHidden' }],
        empty: [{ ...own, rows: [] }],
        rename: [{ ...own, name: '__proto__' }],
      };
      return sheets.toSpliced(chosen, 1, ...made[kind]);
    },
);

/** A few changes, one after the other, to the sheets of a workbook. */
export const sheetChanges: fc.Arbitrary<readonly SheetChange[]> = fc.array(
  fc.oneof({ weight: 6, arbitrary: cellChange }, rowChange, columnChange, layoutChange, bookChange),
  { minLength: 1, maxLength: 6 },
);

/** The sheets of a workbook that was read, to be changed and built again. */
export const sheetsOf = ({ sheets }: Workbook): readonly SheetInput[] =>
  sheets.map(({ name, state, cells, lastRow }) => {
    const rows = Array.from({ length: lastRow }, (): CellInput[] => []);
    for (const cell of cells) {
      const row = rows[cell.row - 1] ?? [];
      while (row.length < cell.column - 1) row.push(null);
      row[cell.column - 1] = inputOf(cell);
    }
    return { name, state, rows };
  });

const inputOf = (cell: Cell): CellInput => {
  if (cell.type === 'error') return { error: cell.value };
  if (cell.formula !== undefined)
    return { formula: cell.formula, ...(cell.value === null ? {} : { cached: cell.value }) };
  return cell.value;
};
