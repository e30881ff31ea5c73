import type { Form } from './form.ts';
import { indicatorData } from './indicator-data.ts';
import { recordForms } from './record-forms.ts';
import { recordForm } from './records/record-reader.ts';
import { withTagRules } from './template/check-tag.ts';
import { taggedIndicatorData } from './template/tagged-indicator-data.ts';
import { taggedRecords } from './template/tagged-records.ts';

export type { Form } from './form.ts';

/** Every form that can be filed. To add a table of records is to add it to `record-forms.ts`. */
export const forms: readonly Form[] = [
  withTagRules(indicatorData, taggedIndicatorData),
  ...recordForms.map((definition) => withTagRules(recordForm(definition), taggedRecords(definition))),
];

/**
 * The form with this id; undefined where there is none.
 *
 * @example
 * findForm('indicator-data')?.frequency; // 'year'
 */
export const findForm = (id: string): Form | undefined => forms.find((form) => form.id === id);
