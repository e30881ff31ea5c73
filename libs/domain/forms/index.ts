import type { Form } from './form.ts';
import { indicatorData } from './indicator-data.ts';

export type { Form } from './form.ts';

/** Every form that can be filed. To add one is to add its file and a line here. */
export const forms: readonly Form[] = [indicatorData];

/**
 * The form with this id; undefined where there is none.
 *
 * @example
 * findForm('indicator-data')?.frequency; // 'year'
 */
export const findForm = (id: string): Form | undefined => forms.find((form) => form.id === id);
