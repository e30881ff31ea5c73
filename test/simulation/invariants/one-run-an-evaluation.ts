import { yearToRun } from '../../../libs/domain/annual-schedule.ts';
import type { Evaluation } from '../../../libs/domain/evaluation/evaluation.ts';
import type { Invariant } from './invariant.ts';

/** One evaluation a year and request: it is run once, its run stays, and the annual one is of its scheduled time. */
export const oneRunAnEvaluation: Invariant = {
  name: 'one run an evaluation',
  onWrite: ({ put, body }, before) => {
    if (put.table !== 'ranking' || put.sk !== 'STATE') return undefined;
    const [was, is] = [(before?.body as Evaluation | undefined)?.run?.id, (body as unknown as Evaluation).run?.id];
    return was !== undefined && was !== is ? `${put.pk} changed its run` : undefined;
  },
  atRest: ({ view, sim, schedules }) => {
    const { evaluations } = view();
    const runs = sim.world.records.all().filter(({ body }) => body['action'] === 'evaluation.provisional');
    const wrong = [...evaluations.values()].flatMap(({ value: { request, run } }) => {
      const times = runs.filter(({ body }) => body['subject'] === request.evaluation).length;
      return run && times === 1 ? [] : [`${request.evaluation} was run ${times} times`];
    });
    for (const fired of schedules.firedAnnual) {
      const year = yearToRun(fired);
      if (year === undefined) continue;
      const annual = evaluations.get(`${year}-annual`);
      if (!annual) wrong.push(`the annual run of ${year} is missing`);
      else if (annual.value.request.dataAsOf !== fired)
        wrong.push(`${year}-annual is of ${annual.value.request.dataAsOf}`);
    }
    return wrong;
  },
};
