import { institutionHeading } from './headings/institution.ts';
import { institutionColumns } from './institution/columns.ts';
import { institutionRows } from './institution/institution-rows.ts';
import { institutionRules } from './institution/rules/index.ts';
import { type InstitutionSettings, institutionSettings } from './institution/settings.ts';
import type { RecordForm } from './records/record-form.ts';

/**
 * 附件1 联动创新区机构设置情况 under an office's settings: one row for the leading group of the zone (全区), one a sub-area.
 * Its rows stand in the template: one that does not come back is an error (`row.dropped`), one that comes twice, too.
 *
 * @example
 * defineInstitution({ ...institutionSettings, cityLeaderTitles: ['市长'] }).id; // 'institution'
 */
export const defineInstitution = (settings: InstitutionSettings): RecordForm => ({
  ...institutionHeading,
  version: 1,
  sheets: [
    {
      id: 'institutions',
      name: '机构设置情况',
      title: '联动创新区机构设置情况',
      columns: institutionColumns,
      key: ['subArea'],
      blankRows: 0,
      most: 60,
      prefill: institutionRows,
    },
  ],
  needs: [
    { id: 'accepted', form: 'institution', period: 'same', zones: 'own' },
    { id: 'previous', form: 'institution', period: 'previous', zones: 'own' },
  ],
  changesWithin: 15,
  rules: institutionRules(settings),
});

/** The form under the default settings. */
export const institutionForm: RecordForm = defineInstitution(institutionSettings);
