import { delegatedPowersOffice } from './delegated-powers/office-columns.ts';
import { delegatedPowersRules } from './delegated-powers/rules/index.ts';
import { delegatedPowersHeading } from './headings/delegated-powers.ts';
import { choiceOf, columnsFrom } from './records/define-column.ts';
import type { ReadRow } from './records/read-sheet.ts';
import type { RecordForm } from './records/record-form.ts';
import { said } from './records/said.ts';

const column = columnsFrom('二（二）');

/** What is only known of a power that has been taken over. */
const takenOver = (row: ReadRow): boolean => said(row, 'state') === '已承接';

/** 省级管理权限下放承接情况表: one row a power, with its use in the quarter. */
export const delegatedPowersForm: RecordForm = {
  ...delegatedPowersHeading,
  version: 1,
  sheets: [
    {
      id: 'powers',
      name: '权限下放承接情况',
      title: '省级管理权限下放承接情况表',
      key: ['code', 'unit'],
      blankRows: 20,
      columns: [
        column('seq', '序号', { kind: 'sequence' }, ['顺序号', 'A running number'], { width: 6 }),
        column('power', '权限事项', { kind: 'text', min: 2, max: 200 }, ['下放的权限事项', 'The power'], {
          required: true,
          width: 32,
          names: ['事项名称', '权力事项'],
        }),
        column('code', '事项编码', { kind: 'text', max: 40 }, ['权力清单中的编码', 'Its code in the list of powers'], {
          required: true,
          width: 18,
          names: ['编码', '权力编码'],
        }),
        column('department', '下放部门', { kind: 'text', max: 60 }, ['下放的省级部门', 'Who hands it down'], {
          required: true,
          width: 16,
          names: ['省级部门'],
        }),
        column('way', '下放方式', choiceOf('下放', '委托'), ['下放或委托', 'Handed down, or exercised on behalf'], {
          required: true,
          width: 10,
        }),
        column('document', '下放文件', { kind: 'document-number' }, ['下放文件的文号', 'The document that does so'], {
          required: true,
          width: 22,
          names: ['下放文号'],
        }),
        column('unit', '承接单位', { kind: 'text', max: 60 }, ['承接的单位', 'Who takes it over'], {
          required: true,
          width: 18,
        }),
        column('since', '承接时间', { kind: 'date', precision: 'month' }, ['开始承接的年月', 'Since when'], {
          required: takenOver,
          width: 12,
          names: ['承接日期'],
        }),
        column(
          'state',
          '承接状态',
          choiceOf('已承接', '承接中', '未承接'),
          ['已承接、承接中或未承接', 'Whether it is exercised, being taken over, or not yet'],
          { required: true, width: 10, names: ['状态'] },
        ),
        column(
          'cases',
          '本期办件量',
          { kind: 'number', integer: true, min: '0' },
          ['本季度办结的件数', 'Cases closed in the quarter'],
          { required: takenOver, width: 10, names: ['办件量', '办件数'] },
        ),
        column(
          'days',
          '平均办理工作日',
          { kind: 'number', min: '0', max: '365' },
          ['平均办理用时，工作日', 'Working days that a case takes, on average'],
          { width: 10, names: ['平均办理时间', '平均办理时限'] },
        ),
        column('risks', '风险防控', { kind: 'text', max: 500 }, ['防控措施', 'What is done against its risks'], {
          required: takenOver,
          width: 28,
        }),
        column('problems', '存在问题', { kind: 'text', max: 500 }, ['承接和运行中的问题', 'What stands in its way'], {
          required: (row) => said(row, 'state') === '未承接',
          width: 28,
          names: ['问题'],
        }),
      ],
    },
  ],
  needs: [{ id: 'previous', form: 'delegated-powers', period: 'previous', zones: 'own' }],
  officeColumns: delegatedPowersOffice,
  rules: delegatedPowersRules,
};
