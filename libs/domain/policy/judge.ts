import { type Actor, type Role, roles } from '../actor.ts';
import { province } from '../zone.ts';
import { type Action, policy } from './policy.ts';
import type { Grant, PastDeed, PolicyRow } from './row.ts';

/** Who did what to a thing before, by the subjects of their tokens. */
export type Doers = Readonly<Partial<Record<PastDeed, string | readonly string[] | undefined>>>;

/** What an action is about: whose it is, its state, and who did what to it; each where there is one. */
export interface Matter {
  /** The zone's id, `province` for the office's, `portal` for the portal's. */
  readonly zone?: string;
  readonly state?: string;
  readonly by?: Doers;
  /** Who was named to handle it (承办人), by the subjects of their tokens. */
  readonly handlers?: readonly string[];
}

/**
 * What the policy says: `allowed`; `unknown`, since for this person there is no such thing (404); `forbidden`, since they
 * know of it and it is not theirs to do (403); `untimely`, since the thing is in another state (409); `recused`, since they did
 * what is now to be judged by somebody else (回避, 403).
 */
export type Verdict = 'allowed' | 'unknown' | 'forbidden' | 'untimely' | 'recused';

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
 * holds where the thing's state is given, one to others' deeds where their doers are.
 *
 * @example
 * judge({ sub: 'a', role: 'zone-lead', zone: 'ningbo' }, 'readObjection', { zone: 'hangzhou' }); // 'unknown'
 * judge({ sub: 'a', role: 'office' }, 'explainFindings', { zone: 'hangzhou' }); // 'forbidden'
 * judge({ sub: 'a', role: 'office' }, 'reviewSubmission', { zone: 'hangzhou', state: 'valid' }); // 'untimely'
 */
export const judge = (actor: Actor, action: Action, matter: Matter): Verdict => {
  const row = rowOf(action);
  if (!isGranted(actor, row, matter)) return knows(actor, row, matter) ? 'forbidden' : 'unknown';
  if (matter.state !== undefined && !isTimely(action, matter.state)) return 'untimely';
  return isRecused(actor.sub, action, matter.by ?? {}) ? 'recused' : 'allowed';
};

/**
 * Whether a person may do an action to a thing: what {@link judge} says, where there is nothing between yes and no.
 *
 * @example
 * mayDo({ sub: 'a', role: 'auditor' }, 'readObjection', { zone: 'hangzhou' }); // true
 */
export const mayDo = (actor: Actor, action: Action, matter: Matter): boolean =>
  judge(actor, action, matter) === 'allowed';

/**
 * The unit for which a person may do an action (本单位): their own zone, for the office's people the province; `undefined` where the policy
 * does not let them.
 *
 * @example
 * unitFor({ sub: 'a', role: 'zone-lead', zone: 'hangzhou' }, 'submitObjection'); // 'hangzhou'
 */
export const unitFor = (actor: Actor, action: Action): string | undefined => {
  const unit = ownUnit(actor);
  return unit !== undefined && mayDo(actor, action, { zone: unit }) ? unit : undefined;
};

/**
 * Whether somebody did what another must now judge (回避), whatever they may do else.
 *
 * @example
 * isRecused('li', 'reviewSubmission', { certified: 'li' }); // true
 */
export const isRecused = (sub: string, action: Action, by: Doers): boolean =>
  (rowOf(action).notBy ?? []).some((deed) => [by[deed]].flat().includes(sub));

const rowOf = (action: Action): PolicyRow => policy[action];

const knows = (actor: Actor, { knownBy }: PolicyRow, matter: Matter): boolean =>
  knownBy !== undefined && isAction(knownBy) && isGranted(actor, rowOf(knownBy), matter);

const isGranted = (actor: Actor, { who }: PolicyRow, matter: Matter): boolean => {
  if (who === 'anyone') return true;
  const grant = who[actor.role];
  if (grant === undefined || (grant.named && !matter.handlers?.includes(actor.sub))) return false;
  return reaches(actor, grant, matter.zone) && isShown(grant, matter.state);
};

/** A thing that is no zone's own is within every reach. */
const reaches = (actor: Actor, { reach }: Grant, zone: string | undefined): boolean =>
  reach === 'any' || zone === undefined || zone === ownUnit(actor);

/** The office's people act for the province, the portal for itself; a zone's people without a zone have nothing of their own. */
const ownUnit = ({ role, zone }: Actor): string | undefined => {
  if (role === 'portal') return role;
  return role === 'zone-officer' || role === 'zone-lead' ? zone : province.id;
};

const isShown = ({ states }: Grant, state: string | undefined): boolean =>
  !states || state === undefined || states.includes(state);

/**
 * Whether a thing is in a state in which an action can be done (办理状态), whoever does it.
 *
 * @example
 * isTimely('explainFindings', 'certified'); // false
 */
export const isTimely = (action: Action, state: string): boolean => rowOf(action).states?.includes(state) ?? true;
