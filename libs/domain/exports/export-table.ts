/** What stands in a row under a column; `null` where there is nothing. Decimals are texts, as they are everywhere. */
export type ExportCell = string | number | boolean | null;

/** A column of an export. */
export interface ExportColumn {
  /** What programs call it, e.g. `submission`. */
  readonly id: string;
  /** What it is called in Chinese. */
  readonly title: string;
  /** Its cells are numbers or decimals. */
  readonly numeric?: true;
}

/** The rows of an export, each with a cell a column. */
export interface ExportTable {
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** A column with what stands there of an item; what is lacking stands as `null`. */
export interface ExportColumnOf<Item> extends ExportColumn {
  readonly of: (item: Item) => ExportCell | undefined;
}

/**
 * The table of some items, a row each.
 *
 * @example
 * exportTable([{ id: 'zone', title: '联动创新区', of: (zone: string) => zone }], ['ningbo']).rows; // [['ningbo']]
 */
export const exportTable = <Item>(columns: readonly ExportColumnOf<Item>[], items: readonly Item[]): ExportTable => ({
  columns: columns.map(({ id, title, numeric }) => ({ id, title, ...(numeric ? { numeric } : {}) })),
  rows: items.map((item) => columns.map((column) => column.of(item) ?? null)),
});

/**
 * The table in parts of at most so many rows, at least one part: no file grows beyond what programs open.
 *
 * @example
 * exportParts({ columns: [], rows: [[], [], []] }, 2).map(({ rows }) => rows.length); // [2, 1]
 */
export const exportParts = ({ columns, rows }: ExportTable, most: number): readonly ExportTable[] =>
  Array.from({ length: Math.max(1, Math.ceil(rows.length / most)) }, (_, part) => ({
    columns,
    rows: rows.slice(part * most, (part + 1) * most),
  }));
