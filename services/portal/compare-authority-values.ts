import type { Actor } from '../../libs/domain/actor.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readAnswers, readAnswersAsOf, readEveryAnswer } from '../../libs/ports/comparison-answers.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import { readComparison, type ZoneComparison } from './authority-comparison.ts';
import type { compareAuthorityValuesRoute } from './authority-routes.ts';
import { comparisonTableView } from './comparison-view.ts';

/**
 * Compares what zones reported and the office accepted with what the departments settled (比对表): of a year the raw figures, of a
 * quarter the cumulative ones, with what zones answered. A zone's people see their own rows, the office every zone's or those of
 * the one that it names; the ETag of one zone's is the version of its answers.
 */
export const compareAuthorityValues =
  (ports: FilingContextPorts): Command<typeof compareAuthorityValuesRoute> =>
  async ({ params: { period }, query, actor, time }) => {
    const zone = query.zone ?? ownZone(actor);
    if (zone !== undefined && !mayDo(actor, 'compareAuthorityValues', { zone })) return fail(unknownZone);
    const past = pastMoment(query.asOf, time);
    const compared = await readComparison(ports, period, { zone, past });
    if (!compared) return fail(unknownZone);
    if (past !== undefined) return ok({ body: await pastView(ports, { period, compared, past }) });
    if (zone === undefined) {
      const answers = await readEveryAnswer(ports, period);
      return ok({ body: comparisonTableView(period, compared, (id) => answers.get(id) ?? []) });
    }
    const answers = await readAnswers(ports, { period, zone });
    const body = comparisonTableView(period, compared, () => answers?.value ?? []);
    return ok({ body, ...(answers ? { version: answers.version } : {}) });
  };

const pastView = async (
  ports: FilingContextPorts,
  { period, compared, past }: { period: string; compared: readonly ZoneComparison[]; past: string },
) => {
  const answered = await Promise.all(
    compared.map(async ({ zone }) => [zone, await readAnswersAsOf(ports, { period, zone }, past)] as const),
  );
  const answers = new Map(answered);
  return comparisonTableView(period, compared, (zone) => answers.get(zone) ?? []);
};

const ownZone = ({ role, zone }: Actor): string | undefined =>
  role === 'zone-officer' || role === 'zone-lead' ? (zone ?? '') : undefined;

/** Of a zone that is not registered, or is not the asker's. */
export const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '没有这个联动创新区',
  en: 'There is no such zone',
});
