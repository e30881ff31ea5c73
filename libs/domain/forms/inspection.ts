import { inspectionHeading } from './headings/inspection.ts';
import { inspectionColumns } from './inspection/columns.ts';
import { printedFindings } from './inspection/issued-findings.ts';
import { inspectionRules } from './inspection/rules/index.ts';
import type { RecordForm } from './records/record-form.ts';

/**
 * 督查: one row a finding (问题). The office files it for the province, for all zones together; each zone answers with the
 * same table, in which its own findings stand already.
 *
 * @example
 * inspectionForm.sheets[0].key; // ['number']
 */
export const inspectionForm: RecordForm = {
  ...inspectionHeading,
  version: 1,
  sheets: [
    {
      id: 'findings',
      name: '督查整改',
      title: '联动创新区督查整改清单',
      columns: inspectionColumns,
      key: ['number'],
      excusedBy: 'noFindings',
      prefill: printedFindings,
    },
  ],
  statements: [
    {
      id: 'noFindings',
      label: '无督查问题说明',
      sheet: 'findings',
      definition: {
        zh: '本季度没有督查问题的，在此说明',
        en: 'To be said where there is no finding in the quarter',
      },
    },
  ],
  needs: [
    { id: 'issued', form: 'inspection', period: 'same', zones: 'province' },
    { id: 'carried', form: 'inspection', period: 'previous', zones: 'province' },
    { id: 'answers', form: 'inspection', period: 'same', zones: 'every' },
  ],
  rules: inspectionRules,
};
