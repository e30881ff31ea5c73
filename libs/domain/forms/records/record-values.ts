import type { RecordTable, RecordValue } from './record-table.ts';

/** The values of a table without their places: what `recordSchema` describes. */
export interface RecordValues {
  readonly version: number;
  readonly sheets: Readonly<Record<string, readonly Readonly<Record<string, RecordValue>>[]>>;
  readonly statements: Readonly<Record<string, RecordValue>>;
}

/**
 * The values of a table, for exports and comparisons.
 *
 * @example
 * recordValues({ version: 1, sheets: {}, statements: {} }).sheets; // {}
 */
export const recordValues = ({ version, sheets, statements }: RecordTable): RecordValues => ({
  version,
  sheets: mapValues(sheets, (rows) => rows.map(({ cells }) => mapValues(cells, ({ value }) => value))),
  statements: mapValues(statements, ({ value }) => value),
});

const mapValues = <From, To>(
  record: Readonly<Record<string, From>>,
  to: (value: From) => To,
): Readonly<Record<string, To>> => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
