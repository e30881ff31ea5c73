import type { DecidedState } from '../../evaluation/evaluation.ts';
import type { Message } from '../../message.ts';
import type { NoticeTemplate } from '../notice-template.ts';

interface TransitionFacts {
  readonly evaluation: string;
  readonly year: number;
  readonly to: DecidedState;
}

const STEPS: Readonly<Record<TransitionFacts['to'], Message>> = {
  feedback: { zh: '结果已反馈，如有异议请在期限内提出', en: 'was fed back: objections are taken until the term ends' },
  approved: { zh: '结果已审定', en: 'was approved' },
  publicised: { zh: '结果正在公示', en: 'is under public notice' },
  circulated: { zh: '结果已通报', en: 'was circulated' },
};

/** Zones hear of the feedback, of the public notice and of the circulated result (反馈、公示、通报), the office of the approval (审定). */
export const evaluationTransitionedNotice: NoticeTemplate<TransitionFacts> = {
  event: 'evaluation.transitioned',
  to: ({ to }) => (to === 'approved' ? ['office'] : ['zones']),
  text: ({ year, to }) => ({ zh: `${year}年度考评${STEPS[to].zh}`, en: `The evaluation of ${year} ${STEPS[to].en}` }),
  path: ({ evaluation }) => `/v1/evaluations/${evaluation}`,
};
