import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import { currentTotals } from '../../libs/ports/totals.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { canonicalTotals } from './canonical-totals.ts';
import { nextTotals } from './next-totals.ts';
import type { recordTotalsRoute } from './routes.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof recordTotalsRoute>>, Problem>;

/** The office enters a period's province totals (全省总量): a new version, the earlier ones stay. */
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
      const recorder = { by: request.actor.sub, at: ports.now() };
      const { recorded, facts, writes, events } = nextTotals(found, period, totals.value, recorder);
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: 'province',
        audit: { actor: recorder.by, action: 'province-totals.recorded', subject: period, facts },
        writes,
        events,
      });
      if (!committed) return undefined;
      return ok({ status: found ? 200 : 201, body: recorded.totals, version: (found?.version ?? 0) + 1 });
    });
