import type { ChoiceOption } from '../records/column-type.ts';
import type { ReadRow } from '../records/read-sheet.ts';
import type { RecordColumn } from '../records/record-form.ts';
import { said } from '../records/said.ts';

const annex = '附件3';
const beside = '附件3，二（一）';

/** 是否复制推广. A reform that is replicated in part (部分) is neither: the zone decides. */
const answers: readonly ChoiceOption[] = [
  { value: '是', aliases: ['√', '✓', '☑', '已', '已复制', '已推广', '已复制推广', '已落地'] },
  { value: '否', aliases: ['×', '✗', '☒', '未', '未复制', '未推广', '未复制推广', '未落地'] },
];

/** Why a reform is not replicated (未复制推广原因类型). */
const reasons: readonly ChoiceOption[] = [
  { value: '不具备实施条件', aliases: ['不具备条件', '无实施条件', '条件不具备'] },
  { value: '权限未下放', aliases: ['无权限', '权限不足'] },
  { value: '已有替代做法', aliases: ['有替代做法'] },
  { value: '正在推进', aliases: ['推进中', '正在实施'] },
  { value: '其他', aliases: ['其它'] },
];

/** 目录事项 are those of the catalogue; 自主创新 are the zone's own, outside the rate. */
const kinds: readonly ChoiceOption[] = [
  { value: '目录事项', aliases: ['目录', '目录内'] },
  { value: '自主创新', aliases: ['自主创新事项', '自主', '目录外'] },
];

const ofCatalogue = (row: ReadRow): boolean => said(row, 'kind') !== '自主创新';
const answered = (row: ReadRow, answer: string): boolean => said(row, 'replicated') === answer;

/** The columns of annex 3 as printed, and ours to their right. */
export const replicationColumns: readonly RecordColumn[] = [
  {
    field: 'seq',
    label: '序号',
    type: { kind: 'sequence' },
    definition: { zh: '顺序号', en: 'A running number' },
    clause: annex,
    width: 6,
  },
  {
    field: 'zone',
    label: '联动创新区名称',
    names: ['联动创新区'],
    type: { kind: 'zone' },
    required: true,
    fillDown: true,
    definition: { zh: '联动创新区的名称', en: 'The name of the zone' },
    clause: annex,
    width: 18,
  },
  {
    field: 'field',
    label: '领域',
    names: ['改革领域'],
    type: { kind: 'text', max: 50 },
    required: true,
    locked: true,
    fillDown: true,
    definition: { zh: '改革领域，由目录带出', en: 'The field of reform, as in the catalogue' },
    clause: annex,
    width: 16,
  },
  {
    field: 'item',
    label: '改革事项',
    names: ['事项名称'],
    type: { kind: 'text', min: 4, max: 200 },
    required: true,
    locked: true,
    definition: {
      zh: '改革事项，由目录带出；自主创新事项填在目录事项之后',
      en: 'The reform, as in the catalogue; the zone’s own stand below',
    },
    clause: annex,
    width: 40,
  },
  {
    field: 'document',
    label: '发布文件',
    names: ['发布文件文号'],
    type: { kind: 'document-number' },
    required: ofCatalogue,
    locked: true,
    definition: {
      zh: '发布文件的文号，由目录带出',
      en: 'The number of the document that released it, as in the catalogue',
    },
    clause: annex,
    width: 24,
  },
  {
    field: 'responsible',
    label: '责任单位',
    type: { kind: 'list', max: 20 },
    required: true,
    definition: { zh: '负责复制推广的单位，用“、”分隔', en: 'Who is responsible for it, with 、 between units' },
    clause: annex,
    width: 24,
  },
  {
    field: 'content',
    label: '主要内容',
    type: { kind: 'text', max: 2000 },
    required: true,
    locked: true,
    definition: { zh: '改革的主要内容，由目录带出', en: 'What it is about, as in the catalogue' },
    clause: annex,
    width: 50,
  },
  {
    field: 'replicated',
    label: '是否复制推广',
    names: ['是否已复制推广'],
    type: { kind: 'choice', options: answers },
    required: ofCatalogue,
    definition: {
      zh: '是或否；部分复制推广的，按主要内容是否落地填写',
      en: 'Yes or no; what is replicated in part is decided by its main content',
    },
    clause: annex,
    width: 12,
  },
  {
    field: 'practice',
    label: '复制推广情况',
    type: { kind: 'text', min: 10, max: 2000 },
    required: (row) => answered(row, '是'),
    definition: { zh: '填“是”的，写明做法和成效', en: 'For 是: what was done and what came of it' },
    clause: annex,
    width: 50,
  },
  {
    field: 'reason',
    label: '未复制推广原因',
    type: { kind: 'text', min: 4, max: 1000 },
    required: (row) => answered(row, '否'),
    definition: { zh: '填“否”的，写明原因', en: 'For 否: why not' },
    clause: annex,
    width: 30,
  },
  {
    field: 'reasonCode',
    label: '未复制推广原因类型',
    names: ['原因类型'],
    type: { kind: 'choice', options: reasons },
    required: (row) => answered(row, '否'),
    added: true,
    definition: {
      zh: '填“否”的，选择一类；“不具备实施条件”经省自贸办认可的，不计入复制推广率的分母',
      en: 'For 否, one of the kinds; 不具备实施条件 leaves the rate’s denominator once the office approved it',
    },
    clause: beside,
    width: 16,
  },
  {
    field: 'evidence',
    label: '落地文件或案例',
    names: ['落地文件', '佐证材料'],
    type: { kind: 'text', max: 500 },
    added: true,
    definition: {
      zh: '填“是”的，写明落地文件（文号）或案例名称；没有的不计入复制推广率',
      en: 'For 是: the document, with its number, or the case that shows it; without one it does not count',
    },
    clause: beside,
    width: 30,
  },
  {
    field: 'kind',
    label: '事项类别',
    type: { kind: 'choice', options: kinds },
    added: true,
    definition: {
      zh: '目录事项不填或填“目录事项”；自主创新事项填“自主创新”，不计入复制推广率',
      en: '目录事项 or blank for an item of the catalogue; 自主创新 for the zone’s own, outside the rate',
    },
    clause: beside,
    width: 12,
  },
];
