import type { JudgedRecords, RecordForm, RecordSheet } from './record-form.ts';

/**
 * Whether a table must have rows: not where the form asks for none, nor where its statement says why there are none.
 *
 * @example
 * isAskedFor({ sheets: {}, statements: {}, context }, table); // true
 */
export const isAskedFor = ({ statements }: JudgedRecords, { least = 1, excusedBy }: RecordSheet): boolean =>
  least > 0 && !(excusedBy !== undefined && statements[excusedBy]);

/**
 * The statement that would excuse a table, as an expectation ends; empty where there is none.
 *
 * @example
 * excuseOf(form, table); // '，或填写“未召开例会原因”'
 */
export const excuseOf = ({ statements = [] }: RecordForm, { excusedBy }: RecordSheet): string => {
  const statement = statements.find(({ id }) => id === excusedBy);
  return statement ? `，或填写“${statement.label}”` : '';
};
