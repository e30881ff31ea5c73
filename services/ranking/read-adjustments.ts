import { adjustmentAsOf } from '../../libs/domain/adjustments/adjustment-as-of.ts';
import type { EnteredAdjustment } from '../../libs/domain/adjustments/entered-adjustment.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { adjustmentsPartition, enteredAdjustments } from '../../libs/ports/adjustments.ts';
import type { Records } from '../../libs/ports/records.ts';
import { unknownAdjustment } from './adjustment-problems.ts';
import { adjustmentView } from './adjustment-view.ts';
import type { listAdjustmentsRoute, readAdjustmentRoute } from './routes.ts';
import { zoneShown } from './zone-shown.ts';

/** What reading entries needs. */
export type ReadAdjustmentsPorts = Pick<Records, 'readRecord' | 'listIndex'>;

/** How many a page holds where the request does not say. */
const PAGE = '50';

/** Lists a year's entries by zone, then id; people of a zone see their own. */
export const listAdjustments =
  ({ listIndex }: ReadAdjustmentsPorts): Command<typeof listAdjustmentsRoute> =>
  async ({ query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const shown = zoneShown(actor, 'listAdjustments', query.zone);
    if (shown === 'none') return ok({ body: { items: [] } });
    const page = await listIndex({
      table: 'ranking',
      index: 'listed',
      pk: adjustmentsPartition(query.year),
      limit: Number(query.limit ?? PAGE),
      ...(shown === 'every' ? {} : { prefix: `${shown.zone}#` }),
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const stood = page.records.flatMap((record) => asOfPast(enteredAdjustments.of(record).value, past) ?? []);
    const items = stood.map(adjustmentView);
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** Reads one entry. Of other zones, it does not exist for a zone. */
export const readAdjustment =
  ({ readRecord }: ReadAdjustmentsPorts): Command<typeof readAdjustmentRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await enteredAdjustments.read(readRecord, params.id);
    if (!found || !mayDo(actor, 'readAdjustment', { zone: found.value.entry.zone })) return fail(unknownAdjustment);
    const stood = asOfPast(found.value, past);
    if (!stood) return fail(unknownAdjustment);
    return ok({ body: adjustmentView(stood), ...(past === undefined ? { version: found.version } : {}) });
  };

const asOfPast = (entered: EnteredAdjustment, past: string | undefined): EnteredAdjustment | undefined =>
  past === undefined ? entered : adjustmentAsOf(entered, past);
