import type { RecordColumn } from '../records/record-form.ts';

const clause = '三（二）';

/** The columns of 例会情况: the regular meetings of the quarter. */
export const meetingColumns: readonly RecordColumn[] = [
  {
    field: 'name',
    label: '会议名称',
    type: { kind: 'text', max: 100 },
    required: true,
    definition: { zh: '例会的名称', en: 'What the meeting was called' },
    clause,
    width: 30,
  },
  {
    field: 'date',
    label: '日期',
    names: ['会议日期', '召开日期', '召开时间'],
    type: { kind: 'date' },
    required: true,
    definition: { zh: '召开日期，应在本季度内', en: 'The day on which it was held, within the quarter' },
    clause,
    width: 12,
  },
  {
    field: 'chair',
    label: '主持人',
    type: { kind: 'text', max: 50 },
    required: true,
    definition: { zh: '主持人姓名和职务', en: 'Who chaired it, with title' },
    clause,
    width: 16,
  },
  {
    field: 'topics',
    label: '议题',
    names: ['会议议题'],
    type: { kind: 'text', max: 1000 },
    required: true,
    definition: { zh: '会议研究的事项', en: 'What it was about' },
    clause,
    width: 40,
  },
  {
    field: 'minutes',
    label: '纪要文号',
    names: ['会议纪要文号'],
    type: { kind: 'document-number' },
    definition: { zh: '会议纪要的文号', en: 'The number of its minutes' },
    clause,
    width: 24,
  },
  {
    field: 'decisions',
    label: '议定事项',
    type: { kind: 'text', max: 2000 },
    required: true,
    definition: { zh: '会议议定的事项', en: 'What it decided' },
    clause,
    width: 40,
  },
  {
    field: 'followUp',
    label: '落实情况',
    type: { kind: 'text', max: 2000 },
    required: true,
    definition: { zh: '议定事项的落实情况', en: 'What became of its decisions' },
    clause,
    width: 40,
  },
];
