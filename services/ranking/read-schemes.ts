import type { Actor } from '../../libs/domain/actor.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { schemes } from '../../libs/domain/schemes/index.ts';
import type { SchemeState } from '../../libs/domain/schemes/scheme-record.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ReadRecord, Records } from '../../libs/ports/records.ts';
import {
  activeSchemes,
  type FoundScheme,
  findAnyScheme,
  SCHEMES,
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
  async ({ actor }) => {
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
  async ({ params, query, actor }) => {
    const version = query.version === undefined ? undefined : Number(query.version);
    const found = await findAnyScheme(ports.readRecord, params.id, version);
    const head = found && (await headOf(ports.readRecord, found));
    if (!found || !head || !maySee(actor, head.state)) return fail(unknownScheme(params.id));
    const document = await schemeOf(ports.getObject, found);
    return ok({ body: { ...head, document: { ...document } }, etag: head.sha256 });
  };

const headOf = async (readRecord: ReadRecord, found: FoundScheme) =>
  found.kind === 'saved'
    ? schemeView(found.record)
    : builtInView(found.scheme, await builtInState(readRecord, found.scheme.id));

/** A scheme that comes with the system holds until a saved version takes its place. */
const builtInState = async (readRecord: ReadRecord, id: string): Promise<SchemeState> =>
  (await activeSchemes.read(readRecord, id)) ? 'retired' : 'active';

/** Drafts and what no longer holds are the office's own affair, and the auditor's. */
const maySee = (actor: Actor, state: SchemeState): boolean => mayDo(actor, 'readScheme', { state });
