import { outgoing } from '../../events/outgoing.ts';
import { provinceTotalsRecorded } from '../../events/province-totals-recorded.v1.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import type { ProvinceTotals } from '../../libs/domain/province-totals.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { marksSynthetic } from '../../libs/domain/synthetic.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { currentTotals, type RecordedTotals, totalsVersions } from '../../libs/ports/totals.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { canonicalTotals } from './canonical-totals.ts';
import { checkVersion } from './check-version.ts';
import type { recordTotalsRoute } from './routes.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof recordTotalsRoute>>, Problem>;

/**
 * The office enters a period's province totals (全省总量): a new version, the earlier ones stay. Figures that are marked
 * as made up once stay so in every later version.
 */
export const recordTotals =
  (ports: WorkPorts): Command<typeof recordTotalsRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const { period } = request.params;
      const found = await currentTotals.read(ports.readRecord, period);
      const stale = checkVersion(found?.version, request.ifMatch);
      if (stale) return fail(stale);
      const totals = canonicalTotals(request.body);
      if (!totals.ok) return totals;
      const at = ports.now();
      const recorded: RecordedTotals = {
        period,
        number: (found?.value.number ?? 0) + 1,
        totals: marked(totals.value, found?.value.totals.synthetic === true),
        recorded: { by: request.actor.sub, at },
      };
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: 'province',
        audit: {
          actor: request.actor.sub,
          action: 'province-totals.recorded',
          subject: period,
          facts: { number: recorded.number, totals: recorded.totals },
        },
        writes: [
          currentTotals.write(period, found?.version ?? 'absent', recorded),
          totalsVersions.write({ period, number: recorded.number }, 'absent', recorded),
        ],
        events: [
          outgoing(provinceTotalsRecorded, {
            source: 'lianchuang/portal',
            cause: `${period}:${recorded.number}`,
            subject: period,
            time: at,
            data: { period, version: recorded.number },
          }),
        ],
      });
      if (!committed) return undefined;
      return ok({ status: found ? 200 : 201, body: recorded.totals, version: (found?.version ?? 0) + 1 });
    });

const marked = (totals: ProvinceTotals, before: boolean): ProvinceTotals => {
  const says = [totals.trade, totals.foreignInvestment].some(({ source }) => marksSynthetic(source));
  return before || says || totals.synthetic ? { ...totals, synthetic: true } : totals;
};
