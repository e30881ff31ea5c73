import type { Actor } from '../../libs/domain/actor.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import type { Exemption } from '../../libs/domain/exemptions/exemption.ts';
import { exemptionAsOf } from '../../libs/domain/exemptions/exemption-as-of.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { exemptions, exemptionsPartition } from '../../libs/ports/exemptions.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readCaseHolders, readCaseReaders } from './case-holders.ts';
import { unknownExemption } from './exemption-problems.ts';
import { exemptionView } from './exemption-view.ts';
import type { listExemptionsRoute, readExemptionRoute } from './routes.ts';
import { zoneShown } from './zone-shown.ts';

/** What reading cases needs. */
export type ReadExemptionsPorts = Pick<Records, 'readRecord' | 'listIndex' | 'listRecords'>;

/** How many a page holds where the request does not say. */
const PAGE = '50';

/** Lists the cases of a year by zone, then id, that the one who asks may read: a page of few of these is short. */
export const listExemptions =
  ({ listIndex, listRecords }: ReadExemptionsPorts): Command<typeof listExemptionsRoute> =>
  async ({ query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const shown = zoneShown(actor, 'listExemptions', query.zone);
    if (shown === 'none') return ok({ body: { items: [] } });
    const page = await listIndex({
      table: 'ranking',
      index: 'listed',
      pk: exemptionsPartition(query.year),
      limit: Number(query.limit ?? PAGE),
      ...(shown === 'every' ? {} : { prefix: `${shown.zone}#` }),
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const found = page.records.map((record) => exemptions.of(record).value);
    const readersOf = await readCaseReaders(listRecords, found, time);
    const shownNow = found.filter((each) => mayRead(actor, each, readersOf(each)));
    const stood = shownNow.flatMap((each) => asOfPast(each, past) ?? []);
    const holdersOf = await readCaseHolders(listRecords, stood, past ?? time);
    const items = stood.map((each) => ({ ...exemptionView(each), ...holdersOf(each) }));
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** Reads one case. Of other zones, it does not exist for a zone; nor does it for an officer who neither was named to handle it nor took it over. */
export const readExemption =
  ({ readRecord, listRecords }: ReadExemptionsPorts): Command<typeof readExemptionRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await exemptions.read(readRecord, params.id);
    if (!found) return fail(unknownExemption);
    const readersOf = await readCaseReaders(listRecords, [found.value], time);
    if (!mayRead(actor, found.value, readersOf(found.value))) return fail(unknownExemption);
    const stood = asOfPast(found.value, past);
    if (!stood) return fail(unknownExemption);
    const holdersOf = await readCaseHolders(listRecords, [stood], past ?? time);
    return ok({
      body: { ...exemptionView(stood), ...holdersOf(stood) },
      ...(past === undefined ? { version: found.version } : {}),
    });
  };

const mayRead = (actor: Actor, { zone }: Exemption, handlers: readonly string[]): boolean =>
  mayDo(actor, 'readExemption', { zone, handlers });

const asOfPast = (exemption: Exemption, past: string | undefined): Exemption | undefined =>
  past === undefined ? exemption : exemptionAsOf(exemption, past);
