import type { Caller, Person } from '../../support/cloud/caller.ts';
import { done } from '../../support/cloud/filing.ts';

/** A notice, as far as the script predicts it. */
export interface Told {
  readonly event: string;
  readonly text: { readonly zh: string };
}

type Body = Awaited<ReturnType<typeof done>>['json'];

const after = (path: string, next: string | undefined): string | undefined =>
  next === undefined ? undefined : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`;

/** Every page of a list, as it is answered to a person. */
export const pagesOf = async (api: Caller, as: Person, path: string): Promise<readonly Body[]> => {
  const pages: Body[] = [];
  for (let page: string | undefined = path; page !== undefined; ) {
    const { json } = await done(api, { as, path: page });
    pages.push(json);
    page = after(path, json.next);
  }
  return pages;
};

/** Every notice in the inbox of a person, the newest first. */
export const noticesOf = async (api: Caller, as: Person): Promise<readonly Told[]> =>
  (await pagesOf(api, as, '/v1/notices?limit=200')).flatMap(({ items }) => items as readonly Told[]);
