import { empowermentRequestOffice } from './empowerment-request/office-columns.ts';
import { empowermentRequestRules } from './empowerment-request/rules/index.ts';
import { empowermentRequestHeading } from './headings/empowerment-request.ts';
import { columnsFrom } from './records/define-column.ts';
import type { RecordForm } from './records/record-form.ts';

const column = columnsFrom('二（三）');

/** “一事一议”赋权申请表: one row a matter that the zone asks a ministry's power for. */
export const empowermentRequestForm: RecordForm = {
  ...empowermentRequestHeading,
  version: 1,
  sheets: [
    {
      id: 'requests',
      name: '一事一议赋权申请',
      title: '“一事一议”赋权申请表',
      key: ['matter'],
      blankRows: 8,
      most: 100,
      columns: [
        column('seq', '序号', { kind: 'sequence' }, ['顺序号', 'A running number'], { width: 6 }),
        column('matter', '申请事项', { kind: 'text', min: 4, max: 200 }, ['申请的权限事项', 'What is asked for'], {
          required: true,
          width: 28,
          names: ['事项名称', '申请权限'],
        }),
        column('ministry', '主管部委', { kind: 'text', max: 60 }, ['主管的国家部委', 'The ministry in charge'], {
          required: true,
          width: 16,
          names: ['国家主管部门', '主管部门'],
        }),
        column(
          'legalBasis',
          '设定依据',
          { kind: 'text', min: 4, max: 500 },
          ['设定该权限的法律、法规、规章，写明条款', 'The law that sets the power, with its article'],
          { required: true, width: 30 },
        ),
        column(
          'negativeList',
          '对应负面清单条款',
          { kind: 'text', max: 300 },
          ['对应的负面清单条款；不涉及的填“不涉及”', 'The item of the negative list; 不涉及 where there is none'],
          { required: true, width: 24, names: ['负面清单条款'] },
        ),
        column('reason', '申请理由', { kind: 'text', min: 20, max: 1000 }, ['为什么需要', 'Why it is needed'], {
          required: true,
          width: 36,
          names: ['申请原因', '必要性'],
        }),
        column('unit', '承接单位', { kind: 'text', max: 60 }, ['拟承接的单位', 'Who would take it over'], {
          required: true,
          width: 18,
        }),
        column(
          'capacity',
          '承接能力',
          { kind: 'text', min: 10, max: 500 },
          ['人员、场所、系统等承接条件', 'People, places and systems that are there for it'],
          { required: true, width: 28, names: ['承接条件'] },
        ),
        column(
          'risks',
          '风险评估与防控',
          { kind: 'text', min: 10, max: 1000 },
          ['风险和防控措施', 'Its risks, and what is done about them'],
          { required: true, width: 32, names: ['风险防控', '风险评估'] },
        ),
        column('cityOpinion', '市级部门意见', { kind: 'text', max: 500 }, ['市级部门的意见', 'What the city says'], {
          required: true,
          width: 24,
          names: ['市级意见'],
        }),
      ],
    },
  ],
  officeColumns: empowermentRequestOffice,
  rules: empowermentRequestRules,
};
