import { expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { forms } from './index.ts';

it('lists the same forms, under the same headings, as the forms that can be read', () => {
  expect(catalogue).toEqual(forms.map(({ id, title, frequency }) => ({ id, title, frequency })));
});
