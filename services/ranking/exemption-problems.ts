import type { Exemption } from '../../libs/domain/exemptions/exemption.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';

/** No such case, or none that the one who asks may see. */
export const unknownExemption = problem('not-found', 'exemption.unknown', {
  zh: '没有这一容错案件',
  en: 'There is no such case',
});

/** It was decided before. */
export const exemptionState = ({ state }: Exemption): Problem =>
  problem('conflict', 'exemption.state', {
    zh: `这一容错案件已办结，当前状态为 ${state}`,
    en: `This case is settled: it is ${state}`,
  });

/** An entry stands in another case. */
export const exemptionRepeated = (id: string): Problem =>
  problem('conflict', 'exemption.repeated', {
    zh: `所列事项已在另一容错案件中（${id}）`,
    en: `An entry stands in another case already: ${id}`,
  });

/** Nobody decides their own matter. */
export const ownCase = problem('forbidden', 'exemption.own-matter', {
  zh: '本人申请的案件或录入的事项，应由他人决定',
  en: 'Somebody else must decide what you asked for or entered yourself',
});
