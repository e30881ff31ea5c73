import type { FilingContext } from '../../filing.ts';
import type { RecordForm } from './record-form.ts';

/** A form with a column of every kind, for tests: nobody files it. */
export const sampleForm: RecordForm = {
  id: 'sample',
  title: { zh: '样表', en: 'Sample' },
  frequency: 'quarter',
  window: { kind: 'always-open' },
  version: 1,
  sheets: [
    {
      id: 'tasks',
      name: '任务表',
      title: '联动创新区任务表',
      key: ['subArea', 'task'],
      least: 2,
      most: 40,
      prefill: ({ period }) =>
        period === '2025Q1'
          ? []
          : [
              { subArea: '主城片区', task: '建设数字贸易平台', units: ['市商务局', '市发改委'], id: 'T-01' },
              { subArea: '主城片区', task: '跨境电商综试', units: ['市商务局'], id: 'T-02' },
            ],
      columns: [
        column('no', '序号', { kind: 'sequence' }),
        column('subArea', '片区名称', { kind: 'sub-area', whole: '全区' }, { required: true, fillDown: true }),
        column('task', '工作任务', { kind: 'text', max: 60 }, { required: true, locked: true }),
        column('units', '责任单位', { kind: 'list', max: 5 }, { required: true, locked: true, names: ['牵头单位'] }),
        column('status', '状态', {
          kind: 'choice',
          options: [
            { value: '未启动' },
            { value: '推进中', aliases: ['进行中'] },
            { value: '已完成', aliases: ['完成'] },
          ],
        }),
        column(
          'progress',
          '季度推进情况',
          { kind: 'text', min: 5 },
          {
            required: ({ cells }) => cells['status']?.value !== '未启动',
          },
        ),
        column('amount', '投资额', { kind: 'number', unit: '亿元', min: '0', max: '1000' }),
        column('firms', '企业数', { kind: 'number', integer: true, min: '0' }),
        column('due', '完成时限', { kind: 'date' }),
        column('start', '启动年月', { kind: 'date', precision: 'month' }),
        column('copied', '是否复制推广', { kind: 'choice', options: [{ value: '是' }, { value: '否' }] }),
        column('document', '文号', { kind: 'document-number' }),
        column('basis', '依据文件', { kind: 'document-number', many: true }),
        column('zone', '联动创新区名称', { kind: 'zone' }),
        column('link', '链接', { kind: 'url' }),
        column('phone', '联系电话', { kind: 'phone' }, { personal: true, added: true }),
        column('id', '任务编号', { kind: 'code', pattern: /^T-\d{2}$/u, shape: 'T-01' }, { added: true, locked: true }),
      ],
    },
    {
      id: 'meetings',
      name: '例会情况',
      title: '例会情况',
      excusedBy: 'noMeeting',
      columns: [
        column('title', '会议名称', { kind: 'text' }, { required: true }),
        column('date', '日期', { kind: 'date' }, { required: true }),
        column('chair', '主持人', { kind: 'text' }),
        column('minutes', '纪要文号', { kind: 'document-number' }),
      ],
    },
  ],
  statements: [
    {
      id: 'noMeeting',
      label: '未召开例会原因',
      sheet: 'meetings',
      definition: { zh: '本季度没有召开例会的，说明原因', en: 'Why there was no meeting in the quarter' },
    },
  ],
  rules: [],
};

/** The filing that {@link sampleRows} belong to. */
export const sampleContext: FilingContext = {
  period: '2025Q3',
  zone: { id: 'hangzhou', name: '杭州联动创新区', subAreas: [{ name: '主城片区' }, { name: '临空片区' }] },
};

/** Rows in which nothing is to be found. */
export const sampleRows = {
  tasks: [
    {
      subArea: '主城片区',
      task: '建设数字贸易平台',
      units: '市商务局、市发改委',
      status: '推进中',
      progress: '9月20日平台一期上线，入驻企业 120 家。',
      amount: 12.5,
      firms: 120,
      due: '2025-12-31',
      start: '2025-03',
      copied: '是',
      document: '浙政办发〔2025〕3号',
      basis: '国发〔2023〕9号',
      zone: '杭州联动创新区',
      link: 'https://example.com/a',
      phone: '0571-87050000',
      id: 'T-01',
    },
    { subArea: '主城片区', task: '跨境电商综试', units: '市商务局', status: '未启动', id: 'T-02' },
    { subArea: '临空片区', task: '空港物流', units: '临空管委会', status: '已完成', progress: '8月已投用', id: 'T-03' },
  ],
  meetings: [{ title: '第三季度例会', date: '2025-09-12', chair: '张三', minutes: '杭联创〔2025〕5号' }],
};

function column(
  field: string,
  label: string,
  type: RecordForm['sheets'][0]['columns'][0]['type'],
  more: Partial<RecordForm['sheets'][0]['columns'][0]> = {},
): RecordForm['sheets'][0]['columns'][0] {
  return { field, label, type, definition: { zh: `填写${label}`, en: `Enter ${field}` }, clause: '附件2', ...more };
}
