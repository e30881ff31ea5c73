import { namedBy, type OfficeColumns } from '../records/office-columns.ts';

/** What the office adds to a request: 省级部门意见 before it is accepted; what the ministry does with it comes later. */
export const empowermentRequestOffice: OfficeColumns = {
  sheet: 'requests',
  rowNames: namedBy('matter'),
  columns: [
    {
      field: 'provincialOpinion',
      label: { zh: '省级部门意见', en: 'Opinion of the provincial department' },
      type: { kind: 'text', min: 2, max: 500 },
      definition: { zh: '省级主管部门的意见', en: 'What the provincial department in charge says' },
      required: true,
      later: true,
      width: 24,
    },
    {
      field: 'ministryProgress',
      label: { zh: '部委对接进展', en: 'Progress with the ministry' },
      type: { kind: 'text', min: 2, max: 1000 },
      definition: { zh: '与国家部委对接到哪一步，写明日期', en: 'How far the talks with the ministry are, with dates' },
      later: true,
      width: 28,
    },
    {
      field: 'approvalDocument',
      label: { zh: '批复文件', en: 'Document of approval' },
      type: { kind: 'document-number' },
      definition: { zh: '批复文件的文号', en: 'The number of the document that grants the power' },
      later: true,
      width: 22,
    },
  ],
};
