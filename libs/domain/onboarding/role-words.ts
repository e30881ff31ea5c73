import type { PersonRole } from '../person.ts';

/** What the roles are called in the onboarding workbook (角色); the ids of the roles are understood as well. */
export const roleWords: Readonly<Record<string, PersonRole>> = {
  经办人: 'zone-officer',
  签发人: 'zone-lead',
  省自贸办: 'office',
  省自贸办负责人: 'office-lead',
  审计: 'auditor',
};
