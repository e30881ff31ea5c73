import { wholeZone } from '../institution/institution-of.ts';
import type { RecordColumn } from '../records/record-form.ts';
import { said } from '../records/said.ts';
import { adjustmentTypes, taskStatuses } from './task-status.ts';

const annex = '附件2';
const beside = '附件2，三（二）';

/** The plan: the first columns of annex 2. They are filed once a year, and come back with every template. */
const planned: readonly RecordColumn[] = [
  {
    field: 'seq',
    label: '序号',
    type: { kind: 'sequence' },
    definition: { zh: '顺序号', en: 'A running number' },
    clause: annex,
    width: 6,
  },
  {
    field: 'subArea',
    label: '片区名称',
    names: ['片区'],
    type: { kind: 'sub-area', whole: wholeZone },
    required: true,
    locked: true,
    fillDown: true,
    definition: {
      zh: '登记的片区名称；全区共同的任务填“全区”',
      en: 'The registered sub-area; 全区 for a task of the zone as a whole',
    },
    clause: annex,
    width: 16,
  },
  {
    field: 'task',
    label: '工作任务',
    type: { kind: 'text', min: 4, max: 500 },
    required: true,
    locked: true,
    definition: { zh: '总体方案分解到片区的工作任务', en: 'A task of the overall plan, broken down to the sub-area' },
    clause: annex,
    width: 40,
  },
  {
    field: 'responsible',
    label: '责任单位',
    type: { kind: 'list', max: 30 },
    required: true,
    locked: true,
    definition: {
      zh: '领导小组成员单位，牵头单位在前，用“、”分隔',
      en: 'Member units of the leading group, the leading one first, with 、 between',
    },
    clause: annex,
    width: 24,
  },
  {
    field: 'platform',
    label: '承载平台',
    type: { kind: 'list', max: 20 },
    required: true,
    locked: true,
    definition: {
      zh: '承载任务的开发区、园区等平台，用“、”分隔',
      en: 'The development zones and parks in which it is carried out, with 、 between',
    },
    clause: annex,
    width: 24,
  },
];

/** What a quarter says of a task. */
const reported: readonly RecordColumn[] = [
  {
    field: 'progress',
    label: '季度推进情况',
    names: ['推进情况', '本季度推进情况'],
    type: { kind: 'text', max: 2000 },
    required: (row) => !['未启动', '已调整'].includes(said(row, 'status')),
    definition: {
      zh: '本季度的进展，不少于 20 个字，写明数量、日期或文件；未启动的可不填',
      en: 'What was done in the quarter, in 20 characters or more, with a number, a date or a document',
    },
    clause: annex,
    width: 60,
  },
];

/** The rest of the plan, to the right of the annex's columns. */
const plannedBeside: readonly RecordColumn[] = [
  {
    field: 'taskId',
    label: '任务编号',
    type: { kind: 'code', pattern: /^T\d{2,3}$/iu, shape: 'T01' },
    locked: true,
    added: true,
    definition: {
      zh: '全年不变；首次报送计划时可不填，按行序编为 T01、T02……',
      en: 'Stays the same all year; left blank in the first plan, tasks are numbered T01, T02 … in the order of the rows',
    },
    clause: beside,
    width: 10,
  },
  {
    field: 'schemeItem',
    label: '总体方案条目',
    names: ['对应总体方案条目'],
    type: { kind: 'text', max: 200 },
    required: true,
    locked: true,
    added: true,
    definition: { zh: '任务在总体方案中的条目', en: 'The item of the overall plan that the task comes from' },
    clause: beside,
    width: 20,
  },
  {
    field: 'target',
    label: '年度目标（可量化）',
    names: ['年度目标'],
    type: { kind: 'text', max: 500 },
    required: true,
    locked: true,
    added: true,
    definition: { zh: '当年要达到的目标，尽量量化', en: 'What is to be reached this year, in numbers where possible' },
    clause: beside,
    width: 30,
  },
  {
    field: 'deadline',
    label: '完成时限',
    type: { kind: 'date', precision: 'month' },
    required: true,
    locked: true,
    added: true,
    definition: { zh: '计划完成的年月', en: 'The month by which it is to be done' },
    clause: beside,
    width: 12,
  },
];

/** What else a quarter says of a task, likewise. */
const reportedBeside: readonly RecordColumn[] = [
  {
    field: 'status',
    label: '状态',
    names: ['任务状态', '进展状态'],
    type: { kind: 'choice', options: taskStatuses },
    required: true,
    added: true,
    definition: {
      zh: '未启动、推进中、已完成、滞后；变更或撤销的任务为已调整',
      en: 'Not begun, under way, done, lagging; 已调整 for a task that was changed or withdrawn',
    },
    clause: beside,
    width: 10,
  },
  {
    field: 'delayReason',
    label: '滞后原因',
    type: { kind: 'text', min: 4, max: 500 },
    required: (row) => said(row, 'status') === '滞后',
    added: true,
    definition: { zh: '状态为滞后时填写', en: 'Why it lags, where it does' },
    clause: beside,
    width: 24,
  },
  {
    field: 'completedOn',
    label: '完成日期',
    type: { kind: 'date' },
    added: true,
    definition: { zh: '状态为已完成时填写', en: 'When it was done, where it is' },
    clause: beside,
    width: 12,
  },
  {
    field: 'evidenceNumber',
    label: '佐证文号',
    type: { kind: 'document-number', many: true },
    added: true,
    definition: { zh: '证明完成的文件文号', en: 'The number of a document that shows that it is done' },
    clause: beside,
    width: 24,
  },
  {
    field: 'evidence',
    label: '佐证材料',
    type: { kind: 'text', max: 500 },
    added: true,
    definition: { zh: '没有文号的证明材料', en: 'What else shows that it is done' },
    clause: beside,
    width: 24,
  },
  {
    field: 'adjustment',
    label: '调整类型',
    type: { kind: 'choice', options: adjustmentTypes },
    added: true,
    definition: {
      zh: '新增、变更或撤销，由省自贸办审核。变更、撤销的原行保留；变更后的任务另起一行，填“新增”',
      en: 'Added, changed or withdrawn, as the office approves. The old row stays; a change goes on in a new row, marked 新增',
    },
    clause: beside,
    width: 10,
  },
  {
    field: 'adjustmentReason',
    label: '调整原因',
    type: { kind: 'text', min: 4, max: 500 },
    required: (row) => said(row, 'adjustment') !== '',
    added: true,
    definition: { zh: '有调整时填写', en: 'Why it was adjusted, where it was' },
    clause: beside,
    width: 24,
  },
  {
    field: 'adjustmentNumber',
    label: '调整文号',
    type: { kind: 'document-number' },
    required: (row) => said(row, 'adjustment') !== '',
    added: true,
    definition: {
      zh: '有调整时填写同意调整的文件文号',
      en: 'The number of the document that adjusts it, where one does',
    },
    clause: beside,
    width: 24,
  },
];

/** The columns of annex 2 as printed, and ours to their right. */
export const taskColumns: readonly RecordColumn[] = [...planned, ...reported, ...plannedBeside, ...reportedBeside];
