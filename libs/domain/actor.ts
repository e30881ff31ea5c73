/** The roles that a token may carry (角色). */
export const roles = ['zone-officer', 'zone-lead', 'office', 'office-lead', 'portal', 'auditor'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];

/** Who asks: the token's subject, role and, for people of a zone, their zone. */
export interface Actor {
  readonly sub: string;
  readonly role: Role;
  readonly zone?: string;
}

/**
 * Whether a person works at the provincial office (省自贸办).
 *
 * @example
 * isOfficePerson({ sub: 'a', role: 'office-lead' }); // true
 */
export const isOfficePerson = ({ role }: Actor): boolean => role === 'office' || role === 'office-lead';
