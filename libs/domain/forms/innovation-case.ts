import { innovationCaseHeading } from './headings/innovation-case.ts';
import { innovationCaseRules } from './innovation-case/rules/index.ts';
import { fields, firstLevels } from './innovation-case/terms.ts';
import { choiceOf, columnsFrom } from './records/define-column.ts';
import type { RecordForm } from './records/record-form.ts';

const column = columnsFrom('三（四）');

/** 制度创新案例: one row a case of the year. */
export const innovationCaseForm: RecordForm = {
  ...innovationCaseHeading,
  version: 1,
  sheets: [
    {
      id: 'cases',
      name: '制度创新案例',
      title: '联动创新区制度创新案例',
      key: ['name'],
      blankRows: 10,
      most: 200,
      columns: [
        column('seq', '序号', { kind: 'sequence' }, ['顺序号', 'A running number'], { width: 6 }),
        column('name', '案例名称', { kind: 'text', min: 4, max: 60 }, ['案例的名称', 'What the case is called'], {
          required: true,
          width: 28,
          names: ['案例', '创新案例名称'],
        }),
        column('field', '领域', choiceOf(...fields), ['所属改革领域', 'The field of reform'], {
          required: true,
          width: 14,
          names: ['所属领域', '改革领域'],
        }),
        column('lead', '牵头单位', { kind: 'list', max: 5 }, ['牵头实施的单位', 'Who leads it'], {
          required: true,
          width: 18,
        }),
        column(
          'subArea',
          '片区名称',
          { kind: 'sub-area', whole: '全区' },
          ['实施的片区；全区实施的填“全区”', 'The sub-area where it is done; 全区 for the zone as a whole'],
          { required: true, width: 14, names: ['片区'] },
        ),
        column(
          'since',
          '实施时间',
          { kind: 'date', precision: 'month' },
          ['开始实施的年月', 'Year and month of its beginning'],
          { required: true, width: 12, names: ['开始时间', '实施日期'] },
        ),
        column(
          'problem',
          '问题背景',
          { kind: 'text', min: 20, max: 1000 },
          ['要解决的问题', 'The problem to be solved'],
          {
            required: true,
            width: 36,
            names: ['背景', '改革背景'],
          },
        ),
        column('measures', '主要做法', { kind: 'text', min: 50, max: 2000 }, ['具体做法', 'What is done'], {
          required: true,
          width: 48,
          names: ['做法', '主要措施'],
        }),
        column(
          'effect',
          '实施成效（前后对比）',
          { kind: 'text', min: 20, max: 1000 },
          ['写明实施前后的数据，如“由 5 天压缩到 1 天”', 'Figures from before and after, e.g. from 5 days to 1'],
          { required: true, width: 40, names: ['实施成效', '成效', '改革成效'] },
        ),
        column('firstLevel', '首创层级', choiceOf(...firstLevels), ['在什么范围内首创', 'How far it is the first'], {
          required: true,
          width: 12,
          names: ['创新层级'],
        }),
        column(
          'basis',
          '依据文件',
          { kind: 'document-number', many: true },
          ['印发的文件文号', 'The numbers of its documents'],
          { width: 24, names: ['文件依据', '文号'] },
        ),
        column(
          'risks',
          '风险防控',
          { kind: 'text', min: 10, max: 500 },
          ['风险和防控措施', 'Risks, and what is done'],
          {
            required: true,
            width: 28,
            names: ['风险防控措施'],
          },
        ),
        column(
          'spread',
          '可复制推广范围',
          choiceOf('全国', '全省', '自贸试验区及联动创新区', '本联动创新区', '暂不具备'),
          ['建议推广的范围', 'How far it could be spread'],
          { required: true, width: 18, names: ['推广范围'] },
        ),
        column('contact', '联系人', { kind: 'text', max: 30 }, ['案例联系人', 'Who can be asked'], {
          required: true,
          personal: true,
          width: 12,
        }),
        column('phone', '联系电话', { kind: 'phone' }, ['联系人的电话', 'Their telephone'], {
          personal: true,
          added: true,
          width: 16,
        }),
      ],
    },
  ],
  rules: innovationCaseRules,
};
