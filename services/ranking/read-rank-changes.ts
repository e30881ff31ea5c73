import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { plain } from '../../libs/domain/decimal.ts';
import { runChanges } from '../../libs/domain/evaluation/run-change.ts';
import { ok } from '../../libs/domain/result.ts';
import type { ChangeParts, RankedPlace } from '../../libs/domain/scoring/explain/split-change.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { type ExplainPorts, readStoredRun } from './explained-run.ts';
import type { readRankChangesRoute } from './routes.ts';

/** Splits how zones moved from one evaluation to another (名次变动分解), by place gained. */
export const readRankChanges =
  (ports: ExplainPorts): Command<typeof readRankChangesRoute> =>
  async ({ params, query, time }) => {
    const past = pastMoment(query.asOf, time);
    const after = await readStoredRun(ports, { evaluation: params.id, past }, () => true);
    if (!after.ok) return after;
    const before = await readStoredRun(ports, { evaluation: query.against, past }, () => true);
    if (!before.ok) return before;
    const changes = runChanges(before.value.inputs, after.value.inputs);
    const compared = new Set(changes.map(({ unit }) => unit));
    const all = [before.value, after.value].flatMap(({ inputs }) => inputs.zones.map(({ zone }) => zone));
    return ok({
      body: {
        run: after.value.id,
        against: before.value.id,
        items: changes
          .map(({ unit, rank, score, ...places }) => ({
            zone: unit,
            before: placeView(places.before),
            after: placeView(places.after),
            rank,
            score: inEachPart(score, plain),
          }))
          .toSorted((a, b) => b.rank.total - a.rank.total || (a.zone < b.zone ? -1 : 1)),
        leftOut: [...new Set(all)].filter((zone) => !compared.has(zone)).toSorted(),
      },
    });
  };

const placeView = ({ rank, score }: RankedPlace) => ({ rank, score: plain(score) });

const inEachPart = <From, To>({ total, own, others, method }: ChangeParts<From>, to: (from: From) => To) => ({
  total: to(total),
  own: to(own),
  others: to(others),
  method: to(method),
});
