import type { Actor } from '../../libs/domain/actor.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { schemes } from '../../libs/domain/schemes/index.ts';
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

/** How many saved versions are answered: a few are made in a year. */
const LIMIT = 1000;

/** Lists the schemes that come with the system, then the saved ones by id and version. */
export const listSchemes =
  ({ readRecord, listIndex }: ReadSchemesPorts): Command<typeof listSchemesRoute> =>
  async ({ query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    if (past !== undefined) {
      const standing = await readSchemesAsOf(listIndex, past);
      return ok({ body: { items: standing.map(viewOf).filter(({ state }) => maySee(actor, state)) } });
    }
    const builtIn = await Promise.all(
      schemes.map(async (scheme) => builtInView(scheme, await builtInState(readRecord, scheme.id))),
    );
    const page = await listIndex({ table: 'ranking', index: 'listed', pk: SCHEMES, limit: LIMIT });
    const saved = page.records.map((record) => schemeView(schemeRecords.of(record).value));
    return ok({ body: { items: [...builtIn, ...saved].filter(({ state }) => maySee(actor, state)) } });
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

/** Drafts and what no longer holds are the office's own affair, and the auditor's. */
const maySee = (actor: Actor, state: SchemeState): boolean => mayDo(actor, 'readScheme', { state });
