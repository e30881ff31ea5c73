import type { Actor } from '../../../libs/domain/actor.ts';

/** The people of a story. */
export const officer = (zone: string): Actor => ({ sub: `officer-${zone}`, role: 'zone-officer', zone });
export const lead = (zone: string): Actor => ({ sub: `lead-${zone}`, role: 'zone-lead', zone });
export const office: Actor = { sub: 'office-1', role: 'office' };
export const officeLead: Actor = { sub: 'office-lead-1', role: 'office-lead' };
export const auditor: Actor = { sub: 'auditor-1', role: 'auditor' };
