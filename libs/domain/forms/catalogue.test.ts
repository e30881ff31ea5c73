import { expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import type { FormHeading } from './form.ts';
import { forms } from './index.ts';

/** What of a form is its heading. */
const headingOf = ({ id, title, frequency, window, document, ...more }: FormHeading): FormHeading => ({
  ...{ id, title, frequency, window },
  ...(document ? { document } : {}),
  ...(more.filedBy ? { filedBy: more.filedBy } : {}),
  ...(more.again ? { again: more.again } : {}),
  ...(more.reserved ? { reserved: more.reserved } : {}),
});

it('lists the same forms, under the same headings, as the forms that can be read', () => {
  expect(catalogue).toEqual(forms.map(headingOf));
});
