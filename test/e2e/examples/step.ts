import type { Person } from '../../support/cloud/caller.ts';
import type { OpenCloud } from '../../support/cloud/open-cloud.ts';

/**
 * What exists at run time alone, by what stands for it: an id that the document's examples print, or a name in braces (`{submission}`) where
 * they print none.
 */
export type Ids = Map<string, string>;

/** The cloud in which the examples are sent, and what its own ids are. */
export interface ExampleWorld extends OpenCloud {
  readonly ids: Ids;
}

/** One example of the document as it is sent. The body is the document's own. */
export interface Step {
  /** By its operation id. */
  readonly operation: string;
  /** Somebody who may do it. */
  readonly as: Person;
  /** With the ids of the examples, or names in braces. */
  readonly path: string;
  /** The world's time from which on it is sent (ISO 8601), where the example tells of a later day than the step before. */
  readonly at?: string;
  /** What has to have happened that no example tells of. */
  readonly prepare?: (world: ExampleWorld) => Promise<void>;
}

/** The people of the examples' story. */
export const office = { role: 'office' } as const;
export const officeLead = { role: 'office-lead' } as const;
export const officer = { role: 'zone-officer', zone: 'hangzhou', sub: 'li.wei' } as const;
export const zoneLead = { role: 'zone-lead', zone: 'hangzhou', sub: 'zhao.min' } as const;
export const portal = { role: 'portal' } as const;

/**
 * A text with the ids of this world in place of those that it prints.
 *
 * @example
 * withIds('/v1/submissions/{submission}', new Map([['{submission}', 'f7b3']])); // '/v1/submissions/f7b3'
 */
export const withIds = (text: string, ids: Ids): string =>
  // The longest first: one printed id may be the beginning of another.
  [...ids.keys()]
    .toSorted((a, b) => b.length - a.length)
    .reduce((filled, printed) => filled.replaceAll(printed, ids.get(printed) ?? printed), text);

/** The id of this world for a printed one or a name. */
export const idOf = ({ ids }: ExampleWorld, printed: string): string => {
  const own = ids.get(printed);
  if (own === undefined) throw new Error(`nothing is known of ${printed} yet`);
  return own;
};
