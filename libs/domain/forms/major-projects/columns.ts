import { choiceOf, columnsFrom } from '../records/define-column.ts';
import type { ReadRow } from '../records/read-sheet.ts';
import type { RecordColumn } from '../records/record-form.ts';
import { said } from '../records/said.ts';
import { hasReached, phases } from './phases.ts';

const column = columnsFrom('二（四）');

const isForeign = (row: ReadRow): boolean => said(row, 'capital') === '外资';
const isSigned = (row: ReadRow): boolean => hasReached(row, '签约');

/** 投资项目在线审批监管平台 gives a project its code: date or year, area, industry, kind, number, and perhaps a part. */
const code = { pattern: /^\d{4}-\d{6}-\d{2}-\d{2}-\d{6}(?:-\d{3})?$/u, shape: '2401-330100-04-01-123456' } as const;

/** The columns of the form. What a negotiation has not settled yet need not be said before 签约. */
export const projectColumns: readonly RecordColumn[] = [
  column('seq', '序号', { kind: 'sequence' }, ['顺序号', 'A running number'], { width: 6 }),
  column('name', '项目名称', { kind: 'text', min: 4, max: 100 }, ['项目的全称', 'The full name of the project'], {
    required: true,
    width: 32,
    names: ['项目'],
  }),
  column(
    'code',
    '项目代码',
    { kind: 'code', ...code },
    [
      '投资项目在线审批监管平台的代码；注册及以后阶段必填',
      'The code that the approval platform gives; needed from registration (注册) on',
    ],
    { required: (row) => hasReached(row, '注册'), width: 28, names: ['统一项目代码', '投资项目代码'] },
  ),
  column('subArea', '片区名称', { kind: 'sub-area' }, ['项目所在的片区', 'The sub-area that it lies in'], {
    required: true,
    fillDown: true,
    width: 14,
    names: ['片区', '所属片区'],
  }),
  column('platform', '承载平台', { kind: 'text', max: 60 }, ['承载项目的平台', 'The platform that carries it'], {
    required: isSigned,
    width: 20,
    names: ['平台'],
  }),
  column('chain', '产业链', { kind: 'text', max: 40 }, ['所属产业链', 'The industrial chain that it belongs to'], {
    required: true,
    width: 16,
    names: ['所属产业链', '产业链名称'],
  }),
  column('chainLeader', '链长单位', { kind: 'text', max: 60 }, ['产业链的链长单位', 'Who leads the chain (链长制)'], {
    width: 18,
    names: ['链长'],
  }),
  column(
    'capital',
    '内外资',
    {
      kind: 'choice',
      options: [
        { value: '内资', aliases: ['内资项目', '内'] },
        { value: '外资', aliases: ['外资项目', '外', '外商投资', '中外合资', '合资'] },
      ],
    },
    ['内资或外资；中外合资的填外资', 'Domestic or foreign capital; joint ventures are foreign (外资)'],
    { required: true, width: 8, names: ['内资/外资', '资金性质'] },
  ),
  column(
    'investor',
    '投资方及国别(地区)',
    { kind: 'text', max: 200 },
    [
      '投资方的名称；外资项目在其后用括号注明国别（地区）',
      'The investor; for foreign capital with country or region in brackets',
    ],
    { required: (row) => isSigned(row) || isForeign(row), width: 28, names: ['投资方', '投资方及国别', '投资主体'] },
  ),
  column(
    'total',
    '总投资(亿元)',
    { kind: 'number', unit: '亿元', min: '0' },
    ['计划总投资，以亿元计', 'The planned investment, in 亿元'],
    { required: isSigned, width: 12, names: ['总投资额', '计划总投资'] },
  ),
  column(
    'contracted',
    '协议外资(万美元)',
    { kind: 'number', unit: '万美元', min: '0' },
    [
      '协议（合同）外资额，以万美元计；内资项目不填',
      'The contracted foreign investment, in 万美元; blank for domestic capital',
    ],
    { required: (row) => isForeign(row) && isSigned(row), width: 14, names: ['协议外资额', '合同外资'] },
  ),
  column(
    'phase',
    '阶段(在谈/签约/注册/开工/投产)',
    choiceOf(...phases),
    [
      '本季度末所处的阶段；在谈项目仅本区和省自贸办可见',
      'The phase at the end of the quarter; 在谈 stays confidential',
    ],
    { required: true, width: 10, names: ['项目阶段', '进展阶段'] },
  ),
  column(
    'partners',
    '双链长协同片区',
    { kind: 'list', max: 10 },
    ['双链长制下协同的其他片区，用“、”分隔', 'Other sub-areas that share the chain (双链长制), with 、 between them'],
    { width: 18, names: ['协同片区', '双链长片区'] },
  ),
  column(
    'fund',
    '省级产业基金申报',
    {
      kind: 'choice',
      options: [
        { value: '未申报', aliases: ['否', '×', '未', '不申报'] },
        { value: '拟申报', aliases: ['计划申报', '准备申报'] },
        { value: '已申报', aliases: ['是', '√', '申报', '申报中'] },
        { value: '已获支持', aliases: ['已获批', '获批', '已支持'] },
      ],
    },
    ['申报省级产业基金支持的情况', 'Whether support of the provincial fund was asked for'],
    { width: 14, names: ['省级产业基金', '产业基金申报'] },
  ),
];
