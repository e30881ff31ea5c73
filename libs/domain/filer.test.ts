import { expect, it } from 'vitest';
import { isFiler } from './filer.ts';

it('lets a zone’s people file for their zone, and the office for the province', () => {
  expect(isFiler({ sub: 'a', role: 'zone-lead', zone: 'ningbo' }, { zone: 'ningbo' })).toBe(true);
  expect(isFiler({ sub: 'a', role: 'zone-lead', zone: 'ningbo' }, { zone: 'province' })).toBe(false);
  expect(isFiler({ sub: 'a', role: 'office-lead' }, { zone: 'province' })).toBe(true);
  expect(isFiler({ sub: 'a', role: 'office-lead' }, { zone: 'ningbo' })).toBe(false);
});
