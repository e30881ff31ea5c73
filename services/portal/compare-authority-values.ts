import type { Actor } from '../../libs/domain/actor.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readAnswers, readEveryAnswer } from '../../libs/ports/comparison-answers.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import { readComparison } from './authority-comparison.ts';
import type { compareAuthorityValuesRoute } from './authority-routes.ts';
import { comparisonTableView } from './comparison-view.ts';

/**
 * Compares what zones reported and the office accepted with what the departments settled (比对表): of a year the raw figures, of a
 * quarter the cumulative ones, with what zones answered. A zone's people see their own rows, the office every zone's or those of
 * the one that it names; the ETag of one zone's is the version of its answers.
 */
export const compareAuthorityValues =
  (ports: FilingContextPorts): Command<typeof compareAuthorityValuesRoute> =>
  async ({ params: { period }, query, actor }) => {
    const zone = query.zone ?? ownZone(actor);
    if (zone !== undefined && !mayDo(actor, 'compareAuthorityValues', { zone })) return fail(unknownZone);
    const compared = await readComparison(ports, period, zone);
    if (!compared) return fail(unknownZone);
    if (zone === undefined) {
      const answers = await readEveryAnswer(ports, period);
      return ok({ body: comparisonTableView(period, compared, (id) => answers.get(id) ?? []) });
    }
    const answers = await readAnswers(ports, { period, zone });
    const body = comparisonTableView(period, compared, () => answers?.value ?? []);
    return ok({ body, ...(answers ? { version: answers.version } : {}) });
  };

const ownZone = ({ role, zone }: Actor): string | undefined =>
  role === 'zone-officer' || role === 'zone-lead' ? (zone ?? '') : undefined;

/** Of a zone that is not registered, or is not the asker's. */
export const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '没有这个联动创新区',
  en: 'There is no such zone',
});
