import type { Role } from './actor.ts';
import { province } from './zone.ts';

/** The roles of people: a program such as the portal is none. */
export const personRoles = [
  'zone-officer',
  'zone-lead',
  'office',
  'office-lead',
  'auditor',
] as const satisfies readonly Role[];

/** One of {@link personRoles}. */
export type PersonRole = (typeof personRoles)[number];

/** Somebody who works with the system (人员): who is behind a token’s subject. It opens nothing: the token alone does. */
export interface Person {
  /** The subject of their tokens. */
  readonly sub: string;
  readonly name: string;
  readonly role: PersonRole;
  /** For people of a zone, theirs. */
  readonly zone?: string;
  /** `false` once they left (离岗); nothing is handed to them any more. */
  readonly active?: boolean;
}

/** How to reach a person (联系方式): kept apart from the rest, and shown to those alone who look after the person’s unit. */
export interface Contact {
  readonly phone?: string;
  readonly email?: string;
}

/**
 * Whose people somebody is one of: a zone’s id, or the province for the office and its auditors.
 *
 * @example
 * unitOf({ role: 'office' }); // 'province'
 */
export const unitOf = ({ zone }: Pick<Person, 'role' | 'zone'>): string => zone ?? province.id;

/**
 * Whether role and zone fit together: people of a zone have one, the others none.
 *
 * @example
 * hasFittingZone({ role: 'zone-lead' }); // false
 */
export const hasFittingZone = ({ role, zone }: Pick<Person, 'role' | 'zone'>): boolean =>
  role.startsWith('zone-') === (zone !== undefined);
