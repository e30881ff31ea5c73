import { expect, it } from 'vitest';
import { recordForms } from './record-forms.ts';
import { rowKeys } from './row-keys.ts';

it('are those of the definitions', () => {
  const defined = recordForms.flatMap(({ id, sheets }) => {
    const keyed = sheets.flatMap(({ id: sheet, key }) => (key ? [[sheet, key] as const] : []));
    return keyed.length > 0 ? [[id, Object.fromEntries(keyed)] as const] : [];
  });
  expect(rowKeys).toEqual(Object.fromEntries(defined));
});
