import type { Actor } from '../../libs/domain/actor.ts';
import { mayDo, unitFor } from '../../libs/domain/policy/judge.ts';
import type { Action } from '../../libs/domain/policy/policy.ts';

/** Whose items a listing shows: one zone's, every zone's, or nobody's. */
export type ZoneShown = 'every' | 'none' | { readonly zone: string };

/** No zone's id: what is every zone's is within the reach of those alone who may act for any. */
const EVERY_ZONE = '';

/** Narrows a listing to what the one who asks may see: people of a zone see their own, and nothing of another that they name. */
export const zoneShown = (actor: Actor, action: Action, asked: string | undefined): ZoneShown => {
  if (asked !== undefined) return mayDo(actor, action, { zone: asked }) ? { zone: asked } : 'none';
  if (mayDo(actor, action, { zone: EVERY_ZONE })) return 'every';
  const zone = unitFor(actor, action);
  return zone === undefined ? 'none' : { zone };
};
