import type { Caller, Person } from '../../support/cloud/caller.ts';
import { done } from '../../support/cloud/filing.ts';

/** A notice, as far as the script predicts it. */
export interface Told {
  readonly event: string;
  readonly text: { readonly zh: string };
}

const after = (path: string, next: string | undefined): string | undefined =>
  next === undefined ? undefined : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`;

/** Every notice in the inbox of a person, the newest first. */
export const noticesOf = async (api: Caller, as: Person): Promise<readonly Told[]> => {
  const all: Told[] = [];
  const path = '/v1/notices?limit=200';
  for (let page: string | undefined = path; page !== undefined; ) {
    const { json } = await done(api, { as, path: page });
    all.push(...json.items);
    page = after(path, json.next);
  }
  return all;
};
