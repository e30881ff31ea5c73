import type { Caller, Person } from '../../support/cloud/caller.ts';
import { pagesOf } from './read-all.ts';

/** One chain of the trail, as its verification names it. */
export interface Chain {
  readonly service: string;
  readonly chain: string;
  readonly entries: number;
  readonly ok: boolean;
}

/** What the verification of all chains says, page after page. */
export const verifiedTrail = async (api: Caller, as: Person): Promise<{ ok: boolean; chains: readonly Chain[] }> => {
  const pages = await pagesOf(api, as, '/v1/audit/verification');
  return { ok: pages.every(({ ok }) => ok), chains: pages.flatMap(({ chains }) => chains as readonly Chain[]) };
};

/** The roles of what no person asked for. */
const NOBODY: ReadonlySet<string | null> = new Set([null, 'system']);

/** The actions that people have done, by the entries of all chains. */
export const actionsOfPeople = async (
  api: Caller,
  as: Person,
  chains: readonly Chain[],
): Promise<readonly string[]> => {
  const actions: string[] = [];
  // A chain stands on each page of the verification that has entries of it.
  for (const asked of new Set(chains.map(({ service, chain }) => `service=${service}&chain=${chain}`))) {
    const pages = await pagesOf(api, as, `/v1/audit?${asked}&limit=200`);
    const entries = pages.flatMap(({ items }) => items as readonly { role: string | null; action: string }[]);
    actions.push(...entries.flatMap(({ role, action }) => (NOBODY.has(role) ? [] : [action])));
  }
  return actions;
};
