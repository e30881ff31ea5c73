import { Decimal, plain } from '../../libs/domain/decimal.ts';
import type { ManualScore, ManualScoreVersion } from '../../libs/domain/manual-scores/manual-score.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import { currentManualScores, manualScoreVersions } from '../../libs/ports/manual-scores.ts';
import { zones } from '../../libs/ports/registry.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { manualScoreView } from './manual-score-view.ts';
import type { recordManualScoreRoute } from './routes.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof recordManualScoreRoute>>, Problem>;

/** The office enters a score that people gave (人工评分), with its basis and what shows it: a new version, the earlier ones stay. */
export const recordManualScore =
  (ports: WorkPorts): Command<typeof recordManualScoreRoute> =>
  ({ actor, params, body, ifMatch }) =>
    untilCommitted<Outcome>(async () => {
      const of = { zone: params.zone, year: Number(params.year), item: params.item };
      if (!(await zones.read(ports.readRecord, of.zone))) return fail(unknownZone);
      const found = await currentManualScores.read(ports.readRecord, of);
      const stale = checkVersion(found?.version, ifMatch);
      if (stale) return fail(stale);
      const given: ManualScore = { ...of, ...body, score: plain(new Decimal(body.score)) };
      const number = (found?.value.number ?? 0) + 1;
      const version: ManualScoreVersion = { number, given, entered: { by: actor.sub, at: ports.now() } };
      const committed = await commitWork(ports, {
        table: 'ranking',
        chain: of.zone,
        audit: {
          actor: actor.sub,
          action: 'manual-score.entered',
          subject: `${of.year}/${of.zone}/${of.item}`,
          facts: { number, ...given },
        },
        writes: [
          currentManualScores.write(of, found?.version ?? 'absent', version),
          manualScoreVersions.write({ ...of, number }, 'absent', version),
        ],
        events: [],
      });
      if (!committed) return undefined;
      return ok({ status: found ? 200 : 201, body: manualScoreView(version), version: (found?.version ?? 0) + 1 });
    });

const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '名录中没有这个联动创新区',
  en: 'The registry has no such zone',
});
