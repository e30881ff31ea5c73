import type { ReadRow } from '../records/read-sheet.ts';
import type { RecordValue } from '../records/record-table.ts';
import { valueKey, valueText } from '../records/value-text.ts';
import type { GivenRow, GivenValue } from './given-value.ts';
import type { PrintedRow } from './merge-form.ts';
import type { RowValues } from './row-identity.ts';

/** A cell of the joined table: what is taken, and what other files say that is something else. */
export interface JoinedCell {
  readonly taken: GivenValue;
  /** One for each different value, in the order of the files. */
  readonly others: readonly GivenValue[];
}

/** A row of the joined table. */
export interface JoinedRow {
  readonly key: string;
  readonly name: string;
  /** What the template prints in it in advance; nothing for a row that it does not print. */
  readonly printed: RowValues | undefined;
  /** How many files have it. */
  readonly files: number;
  readonly cells: Readonly<Record<string, JoinedCell>>;
}

/**
 * Joins the rows of one table: those that the template prints first, then others as they first appear. A value that
 * somebody wrote stands over one that the template printed, that over a dash, and that over what is no value.
 *
 * @example
 * joinRows([], [[]]); // []
 */
export const joinRows = (
  printed: readonly PrintedRow[],
  files: readonly (readonly GivenRow[])[],
): readonly JoinedRow[] => {
  const drafts = new Map<string, Draft>(
    printed.map(({ key, name, values }) => [key, { name, printed: values, given: [] }]),
  );
  for (const row of files.flat()) {
    const draft = drafts.get(row.key) ?? { name: row.name, printed: undefined, given: [] };
    draft.given.push(row);
    drafts.set(row.key, draft);
  }
  return [...drafts].map(([key, { name, printed: values, given }]) => ({
    key,
    name,
    printed: values,
    files: given.length,
    cells: joinCells(given, values),
  }));
};

interface Draft {
  readonly name: string;
  readonly printed: RowValues | undefined;
  readonly given: GivenRow[];
}

const joinCells = (given: readonly GivenRow[], printed: RowValues | undefined): JoinedRow['cells'] => {
  const fields = new Set(given.flatMap(({ values }) => Object.keys(values)));
  return Object.fromEntries(
    [...fields].flatMap((field) => {
      const options = given.flatMap(({ values }) => values[field] ?? []);
      const joined = joinValues(options, printed?.[field] ?? null);
      return joined ? [[field, joined] as const] : [];
    }),
  );
};

const joinValues = (options: readonly GivenValue[], printed: RecordValue): JoinedCell | undefined => {
  const weights = options.map((option) => weightOf(option, valueKey(printed)));
  const most = Math.max(...weights);
  const [taken, ...rest] = options.filter((_, index) => weights[index] === most);
  if (!taken) return undefined;
  const others = new Map<string, GivenValue>();
  for (const other of rest) {
    if (other.weight === 'written' && other.key !== taken.key && !others.has(other.key)) others.set(other.key, other);
  }
  return { taken, others: [...others.values()] };
};

const weightOf = ({ weight, key }: GivenValue, printed: string): number => {
  if (weight === 'written') return key === printed ? 2 : 3;
  return weight === 'mark' ? 1 : 0;
};

/**
 * A joined row as the rules of a form's columns see one: what is taken in each field, or what the template prints there.
 *
 * @example
 * asReadRow({ key: 'a#1', name: 'a', printed: undefined, files: 1, cells: {} }, '表', 4).row; // 4
 */
export const asReadRow = ({ printed = {}, cells }: JoinedRow, sheet: string, row: number): ReadRow => {
  const fields = new Set([...Object.keys(printed), ...Object.keys(cells)]);
  return {
    sheet,
    row,
    cells: Object.fromEntries(
      [...fields].map((field) => {
        const taken = cells[field]?.taken;
        const value = taken ? taken.value : (printed[field] ?? null);
        const seen = taken?.seen ?? valueText(value);
        return [field, { field, cell: taken?.source.cell ?? '', seen, value }];
      }),
    ),
  };
};
