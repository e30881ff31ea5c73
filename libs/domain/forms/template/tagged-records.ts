import type { RecordForm } from '../records/record-form.ts';
import { prefilledRecords } from './prefilled-rows.ts';
import type { TaggedForm } from './tagged-form.ts';

/**
 * What the templates of a record form are held against when they come back.
 *
 * @example
 * withTagRules(recordForm(institutionForm), taggedRecords(institutionForm));
 */
export const taggedRecords = (form: RecordForm, migrations: TaggedForm['migrations'] = {}): TaggedForm => ({
  id: form.id,
  title: form.title,
  frequency: form.frequency,
  window: form.window,
  ...(form.filedBy ? { filedBy: form.filedBy } : {}),
  version: form.version,
  ...(form.needs ? { needs: form.needs } : {}),
  prefilled: (context, subArea) => prefilledRecords(form, context, subArea),
  migrations,
});
