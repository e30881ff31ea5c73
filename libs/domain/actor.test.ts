import { expect, it } from 'vitest';
import { isOfficePerson, roles } from './actor.ts';

it('knows the office’s people by their role', () => {
  expect(roles.filter((role) => isOfficePerson({ sub: 'a', role }))).toEqual(['office', 'office-lead']);
});
