import type { Actor } from '../../../libs/domain/actor.ts';
import { province } from '../../../libs/domain/zone.ts';

/** The people of a story. */
export const officer = (zone: string): Actor => ({ sub: `officer-${zone}`, role: 'zone-officer', zone });
/** Who takes over from a zone's officer. */
export const deputy = (zone: string): Actor => ({ sub: `deputy-${zone}`, role: 'zone-officer', zone });
export const lead = (zone: string): Actor => ({ sub: `lead-${zone}`, role: 'zone-lead', zone });
export const office: Actor = { sub: 'office-1', role: 'office' };
export const officeLead: Actor = { sub: 'office-lead-1', role: 'office-lead' };
export const auditor: Actor = { sub: 'auditor-1', role: 'auditor' };

export const portal: Actor = { sub: 'portal', role: 'portal' };

/** Another of the office: who reviews what its own people filed. */
export const secondOffice: Actor = { sub: 'office-2', role: 'office' };

/** Who fills in the filings of a zone, or of the province. */
export const filerOf = (zone: string): Actor => (zone === province.id ? office : officer(zone));

/** Who signs them off. */
export const signerOf = (zone: string): Actor => (zone === province.id ? officeLead : lead(zone));

/** Who reviews them. */
export const reviewerOf = (zone: string): Actor => (zone === province.id ? secondOffice : office);
