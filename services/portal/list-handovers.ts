import { askedMoment } from '../../libs/domain/asked-moment.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { ok } from '../../libs/domain/result.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { handovers, handoversPart } from '../../libs/ports/handovers.ts';
import type { Records } from '../../libs/ports/records.ts';
import type { listHandoversRoute } from './handover-routes.ts';
import { handoverView } from './handover-view.ts';

/** How many a page holds where the request does not say. */
const PAGE = '50';

/** Lists the handovers of the unit that is named, else of one's own, the newest first; a zone's people see their zone's. */
export const listHandovers =
  ({ listRecords }: Pick<Records, 'listRecords'>): Command<typeof listHandoversRoute> =>
  async ({ query, actor, time }) => {
    const unit = query.unit ?? actor.zone ?? province.id;
    if (!mayDo(actor, 'listHandovers', { zone: unit })) return ok({ body: { items: [] } });
    const moment = askedMoment(query.asOf, time);
    const page = await listRecords({
      ...handoversPart(unit),
      limit: Number(query.limit ?? PAGE),
      backward: true,
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const handed = page.records.map((record) => handovers.of(record).value).filter(({ at }) => at <= moment);
    const next = page.next === undefined ? {} : { next: page.next };
    return ok({ body: { items: handed.map(handoverView), ...next } });
  };
