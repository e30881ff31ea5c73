import { expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { certificationSettings, needsScan } from './certification-settings.ts';

it('asks for a scan of no form where nothing is set, and of those alone for which it is', () => {
  expect(catalogue.filter(({ id }) => needsScan(certificationSettings, id))).toEqual([]);
  const set = { forms: { institution: { scan: 'required' }, bulletin: {} } } as const;
  expect(catalogue.filter(({ id }) => needsScan(set, id)).map(({ id }) => id)).toEqual(['institution']);
  expect(needsScan(set, 'constructor')).toBe(false);
});
