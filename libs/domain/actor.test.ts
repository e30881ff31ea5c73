import { expect, it } from 'vitest';
import { maySeeZone, type Role, roles } from './actor.ts';

it('lets people of a zone see their own zone alone, and everybody else every zone', () => {
  const seen = (role: Role) =>
    ['hangzhou', 'ningbo'].filter((zone) => maySeeZone({ sub: 'x', role, zone: 'hangzhou' }, zone));
  expect(Object.fromEntries(roles.map((role) => [role, seen(role)]))).toEqual({
    'zone-officer': ['hangzhou'],
    'zone-lead': ['hangzhou'],
    office: ['hangzhou', 'ningbo'],
    'office-lead': ['hangzhou', 'ningbo'],
    portal: ['hangzhou', 'ningbo'],
    auditor: ['hangzhou', 'ningbo'],
  });
});

it('shows no zone to a person of a zone whose token names none', () => {
  expect(maySeeZone({ sub: 'x', role: 'zone-lead' }, 'hangzhou')).toBe(false);
});
