import { type Actor, type Role, roles } from '../domain/actor.ts';
import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { edgeProblems } from './edge-problems.ts';

/** The names of the claims that a token says these things under: a setting, since issuers differ. */
export interface ClaimNames {
  readonly sub: string;
  readonly role: string;
  readonly zone: string;
}

/** The names where nothing else is set. */
export const defaultClaimNames: ClaimNames = { sub: 'sub', role: 'role', zone: 'zone' };

/**
 * Who a verified token speaks for. The gateway checked signature, issuer and time; what the claims say is still checked:
 * one known role as a text, a subject, and a zone for people of a zone. Anything else is refused, never guessed.
 *
 * @example
 * actorOf({ sub: 'u1', role: 'zone-lead', zone: 'ningbo' }, defaultClaimNames);
 */
export const actorOf = (
  claims: Readonly<Record<string, unknown>> | undefined,
  names: ClaimNames,
): Result<Actor, Problem> => {
  if (!claims) return fail(edgeProblems.tokenMissing);
  const sub = textClaim(claims, names.sub);
  const role = textClaim(claims, names.role);
  if (sub === undefined || !isRole(role)) return fail(edgeProblems.tokenUnusable);
  if (role !== 'zone-officer' && role !== 'zone-lead') return ok({ sub, role });
  const zone = textClaim(claims, names.zone);
  return zone === undefined ? fail(edgeProblems.tokenUnusable) : ok({ sub, role, zone });
};

/**
 * A claim that is a text of its own. The gateway writes a list as `[a b]`, so white space and brackets do not pass;
 * nor does `#`, the separator of record keys.
 */
const textClaim = (claims: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return typeof value === 'string' && /^[^\s[\]#]{1,128}$/u.test(value) ? value : undefined;
};

const isRole = (value: string | undefined): value is Role => roles.some((role) => role === value);
