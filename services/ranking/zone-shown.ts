import type { Actor } from '../../libs/domain/actor.ts';

/** Whose items a listing shows: one zone's, every zone's, or nobody's. */
export type ZoneShown = 'every' | 'none' | { readonly zone: string };

/** Narrows a listing to what the one who asks may see: people of a zone see their own, and nothing of another that they name. */
export const zoneShown = (actor: Actor, asked: string | undefined): ZoneShown => {
  if (actor.zone === undefined) return asked === undefined ? 'every' : { zone: asked };
  return asked === undefined || asked === actor.zone ? { zone: actor.zone } : 'none';
};
