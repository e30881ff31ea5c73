import type { Actor } from '../../libs/domain/actor.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { schemes } from '../../libs/domain/schemes/index.ts';
import { schemeAsOf } from '../../libs/domain/schemes/scheme-as-of.ts';
import type { SchemeState } from '../../libs/domain/schemes/scheme-record.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ListIndex, ReadRecord, Records } from '../../libs/ports/records.ts';
import {
  activeSchemes,
  findAnyScheme,
  readSchemesAsOf,
  SCHEMES,
  type StandingScheme,
  schemeOf,
  schemeRecords,
} from '../../libs/ports/schemes.ts';
import type { listSchemesRoute, readSchemeRoute } from './routes.ts';
import { unknownScheme } from './scheme-problems.ts';
import { builtInView, schemeView } from './scheme-view.ts';

/** What reading schemes needs. */
export type ReadSchemesPorts = Pick<Records, 'readRecord' | 'listIndex'> & { readonly getObject: GetObject };

/** How many saved versions a page holds where the request does not say. */
const PAGE = '50';

/** Lists the schemes that come with the system, on the first page, then the saved ones by id and version. */
export const listSchemes =
  ({ readRecord, listIndex }: ReadSchemesPorts): Command<typeof listSchemesRoute> =>
  async ({ query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const stateOf = (id: string) =>
      past === undefined ? builtInState(readRecord, id) : stateThen(listIndex, id, past);
    const builtIn =
      query.cursor === undefined
        ? await Promise.all(schemes.map(async (scheme) => builtInView(scheme, await stateOf(scheme.id))))
        : [];
    const page = await listIndex({
      ...{ table: 'ranking', index: 'listed', pk: SCHEMES, limit: Number(query.limit ?? PAGE) },
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const saved = page.records
      .map((record) => schemeRecords.of(record).value)
      .flatMap((record) => (past === undefined ? record : (schemeAsOf(record, past) ?? [])))
      .map(schemeView);
    const items = [...builtIn, ...saved].filter(({ state }) => maySee(actor, state));
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** Reads a scheme with its document, the active version unless one is named. */
export const readSchemeDocument =
  (ports: ReadSchemesPorts): Command<typeof readSchemeRoute> =>
  async ({ params, query, actor, time }) => {
    const version = query.version === undefined ? undefined : Number(query.version);
    const past = pastMoment(query.asOf, time);
    const asked =
      past === undefined
        ? await currentScheme(ports.readRecord, params.id, version)
        : await schemeStanding(ports.listIndex, { id: params.id, version, past });
    const head = asked && viewOf(asked);
    if (!asked || !head || !maySee(actor, head.state)) return fail(unknownScheme(params.id));
    const document = await schemeOf(ports.getObject, asked.found);
    return ok({ body: { ...head, document: { ...document } }, etag: head.sha256 });
  };

const viewOf = ({ found, state }: StandingScheme) =>
  found.kind === 'saved' ? schemeView(found.record) : builtInView(found.scheme, state);

const currentScheme = async (
  readRecord: ReadRecord,
  id: string,
  version: number | undefined,
): Promise<StandingScheme | undefined> => {
  const found = await findAnyScheme(readRecord, id, version);
  if (!found) return undefined;
  return { found, state: found.kind === 'saved' ? found.record.state : await builtInState(readRecord, id) };
};

/** The version that is named as it stood then, or the one that was active then. */
const schemeStanding = async (
  listIndex: ListIndex,
  { id, version, past }: { readonly id: string; readonly version: number | undefined; readonly past: string },
): Promise<StandingScheme | undefined> => {
  const standing = await readSchemesAsOf(listIndex, past, id);
  if (version === undefined) return standing.findLast(({ state }) => state === 'active');
  return standing.find(({ found }) => (found.kind === 'saved' ? found.record : found.scheme).version === version);
};

/** A scheme that comes with the system holds until a saved version takes its place. */
const builtInState = async (readRecord: ReadRecord, id: string): Promise<SchemeState> =>
  (await activeSchemes.read(readRecord, id)) ? 'retired' : 'active';

/** As {@link builtInState}, at a moment: told from the versions of that one scheme. */
const stateThen = async (listIndex: ListIndex, id: string, past: string): Promise<SchemeState> => {
  const standing = await readSchemesAsOf(listIndex, past, id);
  return standing.find(({ found }) => found.kind === 'built-in')?.state ?? 'active';
};

/** Drafts and what no longer holds are the office's own affair, and the auditor's. */
const maySee = (actor: Actor, state: SchemeState): boolean => mayDo(actor, 'readScheme', { state });
