import { namedBy, type OfficeColumns } from '../records/office-columns.ts';

/** What the office says of a power: 评估意见. It may come with the review, and later as the year goes on. */
export const delegatedPowersOffice: OfficeColumns = {
  sheet: 'powers',
  rowNames: namedBy('code', 'unit'),
  columns: [
    {
      field: 'assessment',
      label: { zh: '评估意见', en: 'Assessment' },
      type: { kind: 'choice', options: [{ value: '保留' }, { value: '调整' }, { value: '收回' }] },
      definition: {
        zh: '对承接情况的评估：保留、调整或收回；调整、收回的写明理由',
        en: 'Whether the power stays, is adjusted or is taken back; the last two with the reason',
      },
      later: true,
      noteFor: ['调整', '收回'],
      width: 12,
    },
  ],
};
