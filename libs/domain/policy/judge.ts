import { type Actor, type Role, roles } from '../actor.ts';
import { province } from '../zone.ts';
import { type Action, policy } from './policy.ts';
import type { Grant, PolicyRow } from './row.ts';

/** What an action is about: whose it is, and its state; each where there is one. */
export interface Matter {
  readonly zone?: string;
  readonly state?: string;
}

/**
 * What the policy says: `allowed`; `unknown`, since for this person there is no such thing (404); `forbidden`, since they
 * know of it and it is not theirs to do (403); `untimely`, since the thing is in another state (409).
 */
export type Verdict = 'allowed' | 'unknown' | 'forbidden' | 'untimely';

/** A type that tells by an action's id whether it needs a token, as routes have it. */
export type AccessOf<A extends Action> = A extends Action
  ? (typeof policy)[A] extends { readonly who: 'anyone' }
    ? 'public'
    : readonly Role[]
  : never;

/**
 * Which roles may do an action, each within its reach; `public` where nobody is asked who they are.
 *
 * @example
 * accessOf('reviewSubmission'); // ['office', 'office-lead']
 */
export const accessOf = <A extends Action>(action: A): AccessOf<A> => {
  const { who } = rowOf(action);
  const access: 'public' | readonly Role[] = who === 'anyone' ? 'public' : roles.filter((role) => who[role]);
  // The same test on the row's type is AccessOf.
  return access as AccessOf<A>;
};

/**
 * Whether there is a row for a name.
 *
 * @example
 * isAction('reviewEverything'); // false
 */
export const isAction = (name: string): name is Action => Object.hasOwn(policy, name);

/**
 * Judges whether a person may do an action to a thing (权限判定). What one may not know of does not exist for one; a limit to states
 * holds where the thing's state is given.
 *
 * @example
 * judge({ sub: 'a', role: 'zone-lead', zone: 'ningbo' }, 'readObjection', { zone: 'hangzhou' }); // 'unknown'
 * judge({ sub: 'a', role: 'office' }, 'explainFindings', { zone: 'hangzhou' }); // 'forbidden'
 * judge({ sub: 'a', role: 'office' }, 'reviewSubmission', { zone: 'hangzhou', state: 'valid' }); // 'untimely'
 */
export const judge = (actor: Actor, action: Action, matter: Matter): Verdict => {
  const row = rowOf(action);
  if (!isGranted(actor, row, matter)) return knows(actor, row, matter) ? 'forbidden' : 'unknown';
  return matter.state === undefined || isTimely(action, matter.state) ? 'allowed' : 'untimely';
};

/**
 * Whether a person may do an action to a thing: what {@link judge} says, where there is nothing between yes and no.
 *
 * @example
 * mayDo({ sub: 'a', role: 'auditor' }, 'readObjection', { zone: 'hangzhou' }); // true
 */
export const mayDo = (actor: Actor, action: Action, matter: Matter): boolean =>
  judge(actor, action, matter) === 'allowed';

const rowOf = (action: Action): PolicyRow => policy[action];

const knows = (actor: Actor, { knownBy }: PolicyRow, matter: Matter): boolean =>
  knownBy !== undefined && isAction(knownBy) && isGranted(actor, rowOf(knownBy), matter);

const isGranted = (actor: Actor, { who }: PolicyRow, matter: Matter): boolean => {
  if (who === 'anyone') return true;
  const grant = who[actor.role];
  return grant !== undefined && reaches(actor, grant, matter.zone) && isShown(grant, matter.state);
};

/** A thing that is no zone's own is within every reach. */
const reaches = (actor: Actor, { reach }: Grant, zone: string | undefined): boolean =>
  reach === 'any' || zone === undefined || zone === ownZone(actor);

/** The office's people act for the province; a zone's people without a zone have nothing of their own. */
const ownZone = ({ role, zone }: Actor): string | undefined =>
  role === 'zone-officer' || role === 'zone-lead' ? zone : province.id;

const isShown = ({ states }: Grant, state: string | undefined): boolean =>
  !states || state === undefined || states.includes(state);

/**
 * Whether a thing is in a state in which an action can be done (办理状态), whoever does it.
 *
 * @example
 * isTimely('explainFindings', 'certified'); // false
 */
export const isTimely = (action: Action, state: string): boolean => rowOf(action).states?.includes(state) ?? true;
