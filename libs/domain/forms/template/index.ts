import { recordForms } from '../record-forms.ts';
import type { FormTemplate } from './form-template.ts';
import { indicatorDataTemplate } from './indicator-data-template.ts';
import { recordTemplate } from './record-template.ts';

/** The templates of every form: of the raw figures, and of every table of records. */
export const templates: readonly FormTemplate[] = [
  indicatorDataTemplate,
  ...recordForms.map((form) => recordTemplate(form)),
];

/**
 * The templates of the form with this id; undefined where there is none.
 *
 * @example
 * findTemplate('indicator-data')?.version; // 2
 */
export const findTemplate = (id: string): FormTemplate | undefined => templates.find((template) => template.id === id);
