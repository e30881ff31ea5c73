import { majorProjectsHeading } from './headings/major-projects.ts';
import { projectColumns } from './major-projects/columns.ts';
import { confidential } from './major-projects/confidential.ts';
import { majorProjectsRules } from './major-projects/rules/index.ts';
import type { RecordForm } from './records/record-form.ts';

/**
 * 重大产业项目: one row a project. What is under negotiation (在谈) is for its zone and the office alone; see `confidential`.
 *
 * @example
 * majorProjectsForm.sheets[0].key; // ['code']
 */
export const majorProjectsForm: RecordForm = {
  ...majorProjectsHeading,
  version: 1,
  sheets: [
    {
      id: 'projects',
      name: '重大项目',
      title: '联动创新区重大产业项目表',
      columns: projectColumns,
      key: ['code'],
      blankRows: 30,
    },
  ],
  needs: [
    { id: 'previous', form: 'major-projects', period: 'previous', zones: 'own' },
    { id: 'zones', form: 'major-projects', period: 'same', zones: 'every' },
  ],
  reservedRows: { holds: confidential, knownBy: ['name', 'code', 'investor'] },
  rules: majorProjectsRules,
};
