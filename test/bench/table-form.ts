import type { FilingContext } from '../../libs/domain/filing.ts';
import type { ColumnType } from '../../libs/domain/forms/records/column-type.ts';
import type { RecordColumn, RecordForm } from '../../libs/domain/forms/records/record-form.ts';
import { INDUSTRIES, SUB_AREAS, TABLE_HEADER } from './reading-table.ts';

const column = (at: number, field: string, type: ColumnType, required = true): RecordColumn => ({
  field,
  label: TABLE_HEADER[at] ?? '',
  type,
  ...(required ? { required: true } : {}),
  definition: { zh: `填写${TABLE_HEADER[at] ?? ''}`, en: `Enter ${field}` },
  clause: '',
});

/** How many rows of the long table are judged at a time: as many as a form has at most. */
export const PIECE_ROWS = 500;

/** The long table as a form that nobody files: columns of numbers, choices, names, codes and texts, as other forms have them. */
export const tableForm: RecordForm = {
  id: 'long-table',
  title: { zh: '企业名单', en: 'List of enterprises' },
  frequency: 'year',
  window: { kind: 'always-open' },
  version: 1,
  sheets: [
    {
      id: 'enterprises',
      name: '企业名单',
      title: '企业名单',
      key: ['code'],
      most: PIECE_ROWS,
      columns: [
        column(0, 'no', { kind: 'number', integer: true, min: '1', max: '1000000' }),
        column(1, 'subArea', { kind: 'sub-area' }),
        column(2, 'name', { kind: 'text', min: 4, max: 60 }),
        column(3, 'code', { kind: 'code', pattern: /^\d{18}$/u, shape: '18 位数字' }),
        column(4, 'industry', { kind: 'choice', options: INDUSTRIES.map((value) => ({ value })) }),
        column(5, 'revenue', { kind: 'number', min: '0', max: '1000000000' }),
        column(6, 'profit', { kind: 'number', min: '-1000000000', max: '1000000000' }),
        column(7, 'research', { kind: 'number', min: '0', max: '1' }),
        column(8, 'remark', { kind: 'text', min: 1, max: 200 }, false),
      ],
    },
  ],
  rules: [],
};

/** The filing that the long table belongs to. */
export const tableContext: FilingContext = {
  period: '2025',
  zone: {
    id: 'hangzhou',
    name: '杭州联动创新区',
    subAreas: Array.from({ length: SUB_AREAS }, (_, index) => ({ name: `第${index + 1}片区` })),
  },
};
