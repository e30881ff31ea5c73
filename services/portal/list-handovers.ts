import { askedMoment } from '../../libs/domain/asked-moment.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { ok } from '../../libs/domain/result.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readHandovers } from '../../libs/ports/handovers.ts';
import type { Records } from '../../libs/ports/records.ts';
import type { listHandoversRoute } from './handover-routes.ts';
import { handoverView } from './handover-view.ts';

/** Lists the handovers of the unit that is named, else of one's own; a zone's people see their zone's. */
export const listHandovers =
  ({ listRecords }: Pick<Records, 'listRecords'>): Command<typeof listHandoversRoute> =>
  async ({ query, actor, time }) => {
    const unit = query.unit ?? actor.zone ?? province.id;
    if (!mayDo(actor, 'listHandovers', { zone: unit })) return ok({ body: { items: [] } });
    const moment = askedMoment(query.asOf, time);
    const handed = (await readHandovers(listRecords, unit)).filter(({ at }) => at <= moment);
    return ok({ body: { items: handed.map(handoverView) } });
  };
