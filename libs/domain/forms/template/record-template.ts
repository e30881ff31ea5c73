import type { RecordForm } from '../records/record-form.ts';
import type { FormTemplate } from './form-template.ts';
import { recordPage } from './record-page.ts';
import { taggedRecords } from './tagged-records.ts';

/**
 * The templates of a record form, all from its definition.
 *
 * @example
 * recordTemplate(institutionForm).id; // 'institution'
 */
export const recordTemplate = (form: RecordForm): FormTemplate => ({
  ...taggedRecords(form),
  pages: (request) => form.sheets.map((sheet) => recordPage(form, sheet, request)),
});
