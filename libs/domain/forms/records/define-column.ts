import type { ColumnType } from './column-type.ts';
import type { RecordColumn } from './record-form.ts';

/** What a column may be beside its name, its type and its definition. */
type More = Omit<Partial<RecordColumn>, 'field' | 'label' | 'type' | 'definition' | 'clause'>;

/**
 * Makes a maker of columns that come from one clause, so that a form's columns read like the table that they are.
 *
 * @example
 * columnsFrom('三（三）')('title', '标题', { kind: 'text' }, ['新闻标题', 'The headline'], { required: true }).clause; // '三（三）'
 */
export const columnsFrom =
  (clause: string) =>
  (
    field: string,
    label: string,
    type: ColumnType,
    [zh, en]: readonly [zh: string, en: string],
    more: More = {},
  ): RecordColumn => ({ field, label, type, definition: { zh, en }, clause, ...more });

/**
 * A choice of plain options.
 *
 * @example
 * choiceOf('是', '否').options.length; // 2
 */
export const choiceOf = (...values: readonly string[]): Extract<ColumnType, { kind: 'choice' }> => ({
  kind: 'choice',
  options: values.map((value) => ({ value })),
});
