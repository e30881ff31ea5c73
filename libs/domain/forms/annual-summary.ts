import { figures, sections } from './annual-summary/contents.ts';
import { annualSummaryRules } from './annual-summary/rules/index.ts';
import { annualSummaryHeading } from './headings/annual-summary.ts';
import { choiceOf, columnsFrom } from './records/define-column.ts';
import type { RecordForm } from './records/record-form.ts';

const column = columnsFrom('三（四）');

/** 年度发展情况总结: what its document holds, chapter by chapter, and the year's figures as they are expected (预计数). */
export const annualSummaryForm: RecordForm = {
  ...annualSummaryHeading,
  version: 1,
  sheets: [
    {
      id: 'sections',
      name: '总结目录',
      title: '联动创新区年度发展情况总结（目录）',
      key: ['section'],
      blankRows: 0,
      most: 60,
      prefill: () => sections.map((section) => ({ section })),
      columns: [
        column('seq', '序号', { kind: 'sequence' }, ['顺序号', 'A running number'], { width: 6 }),
        column('section', '章节', { kind: 'text', max: 60 }, ['总结应有的章节', 'A chapter of the summary'], {
          required: true,
          locked: true,
          width: 28,
          names: ['章节名称', '内容'],
        }),
        column('included', '是否写入', choiceOf('是', '否'), ['总结中有没有这一章', 'Whether the summary has it'], {
          required: true,
          width: 10,
        }),
        column(
          'page',
          '起始页',
          { kind: 'number', integer: true, min: '1', max: '2000' },
          ['这一章从第几页开始', 'The page on which it begins'],
          { required: (row) => row.cells['included']?.value === '是', width: 8, names: ['页码'] },
        ),
        column('remark', '说明', { kind: 'text', max: 500 }, ['没有写入的，说明原因', 'Why it is left out'], {
          required: (row) => row.cells['included']?.value === '否',
          width: 36,
          names: ['备注'],
        }),
      ],
    },
    {
      id: 'figures',
      name: '主要指标预计数',
      title: '联动创新区主要指标年度预计数',
      key: ['figure'],
      blankRows: 0,
      most: 60,
      prefill: () => figures.map(({ name, unit }) => ({ figure: name, unit })),
      columns: [
        column('seq', '序号', { kind: 'sequence' }, ['顺序号', 'A running number'], { width: 6 }),
        column('figure', '指标', { kind: 'text', max: 60 }, ['指标名称', 'The figure'], {
          required: true,
          locked: true,
          width: 28,
          names: ['指标名称'],
        }),
        column('unit', '计量单位', { kind: 'text', max: 20 }, ['计量单位', 'Its unit'], {
          required: true,
          locked: true,
          width: 12,
          names: ['单位'],
        }),
        column('expected', '全年预计数', { kind: 'number' }, ['全年预计数，不是快报或年报数', 'As expected'], {
          required: true,
          width: 16,
          names: ['预计数'],
        }),
        column(
          'growth',
          '同比增长',
          { kind: 'number', min: '-100', max: '1000' },
          ['比上年增长，百分数填 5.2 表示 5.2%', 'Growth on the year before in per cent: 5.2 for 5.2 %'],
          { width: 12, names: ['同比', '增速', '比上年增长'] },
        ),
        column('remark', '备注', { kind: 'text', max: 300 }, ['口径等说明', 'Remarks, such as its scope'], {
          width: 28,
        }),
      ],
    },
  ],
  needs: [{ id: 'reported', form: 'indicator-data', period: 'same', zones: 'own' }],
  rules: annualSummaryRules,
};
