import { expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import type { FormHeading } from './form.ts';
import { forms } from './index.ts';

/** What of a form is its heading. */
const headingOf = ({ id, title, frequency, window, document, filedBy }: FormHeading): FormHeading => ({
  ...{ id, title, frequency, window },
  ...(document ? { document } : {}),
  ...(filedBy ? { filedBy } : {}),
});

it('lists the same forms, under the same headings, as the forms that can be read', () => {
  expect(catalogue).toEqual(forms.map(headingOf));
});
