import type { EvaluationState } from '../../libs/domain/evaluation/evaluation.ts';
import type { Objection } from '../../libs/domain/objections/objection.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';

/** No such objection, or none that the one who asks may see. */
export const unknownObjection = problem('not-found', 'objection.unknown', {
  zh: '没有这一异议',
  en: 'There is no such objection',
});

/** It was decided or withdrawn before. */
export const objectionState = ({ state }: Objection): Problem =>
  problem('conflict', 'objection.state', {
    zh: `这一异议已办结，当前状态为 ${state}`,
    en: `This objection is settled: it is ${state}`,
  });

/** Objections are taken while an evaluation is fed back, and no longer. */
export const notOpen = (state: EvaluationState): Problem =>
  problem('conflict', 'objection.not-open', {
    zh: `只在反馈核对期间受理异议，该次考评当前状态为 ${state}`,
    en: `Objections are taken while an evaluation is in feedback; this one is ${state}`,
  });

/** The term has passed (逾期视为无异议). */
export const late = (term: string): Problem =>
  problem('conflict', 'objection.late', {
    zh: `异议期已于 ${shanghaiTime(term)} 截止，逾期视为无异议`,
    en: `The term for objections ended at ${shanghaiTime(term)}; what comes later counts as no objection`,
  });

/** This matter is disputed already. */
export const objectionRepeated = (id: string): Problem =>
  problem('conflict', 'objection.repeated', {
    zh: `对同一事项已提出异议（${id}）`,
    en: `There is an objection on this matter already: ${id}`,
  });

/** Nobody decides their own matter. */
export const ownMatter = problem('forbidden', 'objection.own-matter', {
  zh: '本人提出的异议或录入的事项，应由他人复核',
  en: 'Somebody else must decide what you objected to or entered yourself',
});

/** There is nothing to compute with. */
export const noValue = problem('conflict', 'objection.no-value', {
  zh: '异议没有写明主张的数值，请用 value 给出要试算的数值',
  en: 'The objection proposes no value; give one to compute with, as value',
});
