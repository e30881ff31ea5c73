import { describeType } from './describe-type.ts';
import { markdownTable } from './markdown-table.ts';
import type { OfficeColumn } from './office-columns.ts';
import type { RecordForm } from './record-form.ts';

/**
 * The part of a form's page with what the office adds beside its rows (省自贸办填写栏); nothing where it adds nothing.
 *
 * @example
 * describeOffice({ sheets: [{ id: 'powers', name: '表', title: '表', columns: [] }] }); // []
 */
export const describeOffice = ({
  officeColumns,
  sheets,
}: Pick<RecordForm, 'officeColumns' | 'sheets'>): readonly string[] =>
  officeColumns
    ? [
        '## 省自贸办填写栏',
        `在“${sheets.find(({ id }) => id === officeColumns.sheet)?.name ?? officeColumns.sheet}”各行旁，由省自贸办填写，报送单位不填。` +
          ' The office fills these in beside the rows; the zone does not.',
        markdownTable(
          ['栏', '字段', '类型', '适用的行', '填写时间', '填写要求'],
          officeColumns.columns.map(columnLine),
        ),
      ]
    : [];

const columnLine = ({ field, label, type, rows, definition, required, later, noteFor = [] }: OfficeColumn) => [
  `${label.zh}<br>${label.en}`,
  `\`${field}\``,
  describeType(type).zh,
  rows?.said.zh ?? '各行',
  [required ? '通过前必填' : '', later ? '通过后可填' : '通过后不改'].filter((words) => words !== '').join('；'),
  [definition.zh, definition.en, ...(noteFor.length > 0 ? [`填“${noteFor.join('”“')}”的须附说明`] : [])].join('<br>'),
];
