import { choiceOf, columnsFrom } from '../records/define-column.ts';
import type { RecordColumn } from '../records/record-form.ts';
import { said } from '../records/said.ts';

const column = columnsFrom('三（二）');

/** What the office writes when it issues a finding; locked when it comes to the zone. */
const issued: readonly RecordColumn[] = [
  column(
    'number',
    '编号',
    { kind: 'text', max: 40 },
    ['督查问题的编号，全省不重复', 'Its number, once in the province'],
    {
      required: true,
      locked: true,
      width: 16,
      names: ['督查编号', '问题编号'],
    },
  ),
  column('inspectedOn', '督查时间', { kind: 'date' }, ['督查的日期', 'The day of the inspection'], {
    required: true,
    locked: true,
    width: 12,
    names: ['督查日期'],
  }),
  column('finding', '问题', { kind: 'text', min: 4, max: 1000 }, ['督查发现的问题', 'What was found'], {
    required: true,
    locked: true,
    width: 40,
    names: ['存在问题', '督查问题', '发现问题', '问题描述'],
  }),
  column('responsible', '责任单位', { kind: 'list', max: 20 }, ['负责整改的单位', 'Who is to rectify it'], {
    required: true,
    locked: true,
    width: 20,
    names: ['整改责任单位'],
  }),
  column('demand', '整改要求', { kind: 'text', max: 1000 }, ['整改的要求', 'What is asked for'], {
    required: true,
    locked: true,
    width: 36,
  }),
  column('deadline', '整改期限', { kind: 'date' }, ['完成整改的最后日期', 'The last day for it'], {
    required: true,
    locked: true,
    width: 12,
    names: ['整改时限', '完成期限'],
  }),
];

/** What the zone answers. */
const answered: readonly RecordColumn[] = [
  column('measures', '整改措施', { kind: 'text', max: 2000 }, ['采取的整改措施', 'The measures that were taken'], {
    width: 36,
  }),
  column('progress', '进展', { kind: 'text', max: 2000 }, ['整改的进展情况', 'How far the rectification is'], {
    width: 36,
    names: ['整改进展', '进展情况', '整改进展情况'],
  }),
  column(
    'completedOn',
    '完成时间',
    { kind: 'date' },
    ['完成整改的日期；未完成的不填', 'When it was done; blank if not'],
    {
      width: 12,
      names: ['完成日期', '整改完成时间'],
    },
  ),
  column(
    'evidence',
    '佐证',
    { kind: 'text', max: 500 },
    ['佐证材料的名称或文号；已完成的必填', 'What proves it, by name or document number; needed once it is done'],
    { width: 24, names: ['佐证材料'] },
  ),
];

/** What the office adds: for whom a finding is, and what became of it. */
const decided: readonly RecordColumn[] = [
  column('zone', '联动创新区名称', { kind: 'text', max: 60 }, ['问题所属的联动创新区', 'The zone that it is about'], {
    locked: true,
    added: true,
    width: 18,
    names: ['联动创新区', '被督查单位'],
  }),
  column(
    'outcome',
    '处理结果',
    choiceOf('销号', '继续整改'),
    ['由省自贸办填写', 'The office decides: closed, or continued'],
    {
      locked: true,
      added: true,
      width: 12,
      names: ['销号情况', '办理结果'],
    },
  ),
  column('decidedOn', '处理时间', { kind: 'date' }, ['由省自贸办填写', 'When the office decided'], {
    required: (row) => said(row, 'outcome') !== '',
    locked: true,
    added: true,
    width: 12,
    names: ['销号时间'],
  }),
  column(
    'opinion',
    '处理意见',
    { kind: 'text', max: 500 },
    ['由省自贸办填写；继续整改的必填', 'Needed to continue it'],
    {
      required: (row) => said(row, 'outcome') === '继续整改',
      locked: true,
      added: true,
      width: 24,
    },
  ),
];

/** The columns of the form: the office's, the zone's, and ours to their right. */
export const inspectionColumns: readonly RecordColumn[] = [...issued, ...answered, ...decided];
