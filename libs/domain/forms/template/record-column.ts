import type { PageColumn } from '../../../workbook/write/page-plan.ts';
import type { Zone } from '../../zone.ts';
import type { ColumnType } from '../records/column-type.ts';
import type { RecordColumn } from '../records/record-form.ts';
import { columnCheck } from './column-check.ts';

/**
 * A column of a record form as a template prints it: label with its unit, width, the definition as a note, the format of
 * its cells and the check on what is entered.
 *
 * @example
 * recordPageColumn(column, zone).header; // ['总投资（亿元）']
 */
export const recordPageColumn = (column: RecordColumn, zone: Zone): PageColumn => {
  const { label, type, width } = column;
  const check = columnCheck(label, type, zone);
  const numberFormat = formatOf(type);
  return {
    header: [printedLabel(column)],
    width: width ?? usualWidth(type, label),
    note: noteOf(column),
    align: isLong(type) ? 'left' : 'center',
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(check ? { check } : {}),
  };
};

/**
 * The label of a column as it is printed: a number's unit stands in brackets unless the label has it already.
 *
 * @example
 * printedLabel({ label: '总投资(亿元)', type: { kind: 'number', unit: '亿元' } }); // '总投资(亿元)'
 */
export const printedLabel = ({ label, type }: Pick<RecordColumn, 'label' | 'type'>): string => {
  const unit = type.kind === 'number' ? type.unit : undefined;
  return unit === undefined || label.includes(unit) ? label : `${label}（${unit}）`;
};

const noteOf = ({ definition, clause, required, locked }: RecordColumn): string => {
  const duty = locked ? '预填，不要改动' : required === true ? '必填' : required ? '按情况必填' : '';
  return `${definition.zh}（${clause}${duty === '' ? '' : `；${duty}`}）`;
};

const isLong = ({ kind }: ColumnType): boolean => kind === 'text' || kind === 'list' || kind === 'url';

/** Codes, telephones and document numbers stay texts whatever is typed. */
const formatOf = (type: ColumnType): string | undefined => {
  switch (type.kind) {
    case 'number':
      return type.integer ? '#,##0' : '#,##0.######';
    case 'date':
      return type.precision === 'month' ? 'yyyy-mm' : 'yyyy-mm-dd';
    case 'code':
    case 'phone':
    case 'document-number':
      return '@';
    default:
      return undefined;
  }
};

const widths: Readonly<Record<ColumnType['kind'], number>> = {
  sequence: 6,
  text: 28,
  choice: 12,
  number: 13,
  date: 13,
  list: 28,
  'document-number': 24,
  'sub-area': 14,
  zone: 18,
  url: 28,
  phone: 16,
  code: 20,
};

const usualWidth = ({ kind }: ColumnType, label: string): number => Math.max(widths[kind], label.length + 4);
