import type { NoticeTemplate } from '../notice-template.ts';

interface EvaluationFacts {
  readonly evaluation: string;
  readonly year: number;
}

/** The office hears that a run is complete (测算完成). */
export const evaluationCompletedNotice: NoticeTemplate<EvaluationFacts> = {
  event: 'evaluation.completed',
  to: () => ['office'],
  text: ({ year }) => ({
    zh: `${year}年度考评测算已完成，请查看初步结果`,
    en: `The run of ${year} is complete: please look at the provisional results`,
  }),
  path: ({ evaluation }) => `/v1/evaluations/${evaluation}`,
};
