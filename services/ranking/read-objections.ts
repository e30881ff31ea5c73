import { pastMoment } from '../../libs/domain/asked-moment.ts';
import type { Objection } from '../../libs/domain/objections/objection.ts';
import { objectionAsOf } from '../../libs/domain/objections/objection-as-of.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { objections, objectionsPartition } from '../../libs/ports/objections.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readHolders } from '../../libs/ports/work-holders.ts';
import { unknownObjection } from './objection-problems.ts';
import { objectionView } from './objection-view.ts';
import type { listObjectionsRoute, readObjectionRoute } from './routes.ts';
import { zoneShown } from './zone-shown.ts';

/** What reading objections needs. */
export type ReadObjectionsPorts = Pick<Records, 'readRecord' | 'listIndex' | 'listRecords'>;

/** How many a page holds where the request does not say. */
const PAGE = '50';

/** Lists the objections to an evaluation by zone, then id; people of a zone see their own. Where it is of one zone, it says who has what is open at hand. */
export const listObjections =
  ({ listIndex, listRecords }: ReadObjectionsPorts): Command<typeof listObjectionsRoute> =>
  async ({ query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const shown = zoneShown(actor, 'listObjections', query.zone);
    if (shown === 'none') return ok({ body: { items: [] } });
    const page = await listIndex({
      table: 'ranking',
      index: 'listed',
      pk: objectionsPartition(query.evaluation),
      limit: Number(query.limit ?? PAGE),
      ...(shown === 'every' ? {} : { prefix: `${shown.zone}#` }),
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const stood = page.records.flatMap((record) => asOfPast(objections.of(record).value, past) ?? []);
    const holder = shown === 'every' ? nobody : await holders(listRecords, shown.zone, stood, past ?? time);
    const items = stood.map((objection) => ({ ...objectionView(objection), ...holder(objection) }));
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** Reads one objection. Of other zones, it does not exist for a zone. */
export const readObjection =
  ({ readRecord, listRecords }: ReadObjectionsPorts): Command<typeof readObjectionRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await objections.read(readRecord, params.id);
    if (!found || !mayDo(actor, 'readObjection', { zone: found.value.zone })) return fail(unknownObjection);
    const stood = asOfPast(found.value, past);
    if (!stood) return fail(unknownObjection);
    const holder = await holders(listRecords, stood.zone, [stood], past ?? time);
    return ok({
      body: { ...objectionView(stood), ...holder(stood) },
      ...(past === undefined ? { version: found.version } : {}),
    });
  };

const asOfPast = (objection: Objection, past: string | undefined): Objection | undefined =>
  past === undefined ? objection : objectionAsOf(objection, past);

/** Who of the zone has an objection at hand, while it is open. */
type Holder = (objection: Objection) => { readonly holder?: string };

const nobody: Holder = () => ({});

const holders = async (
  listRecords: Records['listRecords'],
  unit: string,
  all: readonly Objection[],
  at: string,
): Promise<Holder> => {
  const holderOf = await readHolders(listRecords, { unit, charges: all.filter(isOpen).map(chargeOf), at });
  return (objection) => (isOpen(objection) ? { holder: holderOf(chargeOf(objection)) } : {});
};

const isOpen = ({ state }: Objection): boolean => state === 'submitted';

const chargeOf = ({ submitted }: Objection) => ({ sub: submitted.by, since: submitted.at });
