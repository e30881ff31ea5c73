import type { EnteredAdjustment } from '../adjustments/entered-adjustment.ts';
import { type Problem, problem } from '../problem.ts';
import type { Exemption, ExemptionDecision, ExemptionRequest } from './exemption.ts';

/**
 * Why a zone cannot ask for these entries to be waived: one is not there, not its own of that year, counts no longer or is a bonus;
 * or one is of the negative list. `entries` are those that were found.
 *
 * @example
 * linkProblem({ zone: 'ningbo', year: 2025, adjustments: ['a'] }, [])?.code; // 'exemption.entry-unknown'
 */
export const linkProblem = (
  { zone, year, adjustments }: Pick<ExemptionRequest, 'zone' | 'year' | 'adjustments'>,
  entries: readonly EnteredAdjustment[],
): Problem | undefined => {
  const against = entries.filter(
    ({ entry, withdrawn, waived }) =>
      entry.zone === zone && entry.year === year && entry.kind !== 'bonus' && !withdrawn && !waived,
  );
  const known = new Set(against.map(({ entry }) => entry.id));
  const missing = adjustments.flatMap((id, at) =>
    known.has(id) ? [] : [{ pointer: `/adjustments/${at}`, message: saysEntryUnknown }],
  );
  if (missing.length > 0) return problem('unprocessable', 'exemption.entry-unknown', saysEntryUnknown, missing);
  return against.some(({ entry }) => entry.nature !== undefined) ? barred : undefined;
};

/**
 * What is wrong with a decision on a case: it waives what is not linked, it waives although tolerance was refused, or it grants
 * what the negative list bars. Nothing that it can say adds points.
 *
 * @example
 * decisionProblem({ adjustments: ['a'] }, { determination: 'exempt', waived: ['b'], barredBy: [] })?.code; // 'exemption.not-linked'
 */
export const decisionProblem = (
  { adjustments }: Pick<Exemption, 'adjustments'>,
  { determination, waived, barredBy }: Pick<ExemptionDecision, 'determination' | 'waived' | 'barredBy'>,
): Problem | undefined => {
  if (waived.some((id) => !adjustments.includes(id))) return notLinked;
  if (determination === 'refused') return waived.length > 0 ? refusedWaives : undefined;
  return barredBy.length > 0 ? barred : undefined;
};

const saysEntryUnknown = {
  zh: '只能申请豁免本区该年度计入的扣分、取消评优资格或降档事项',
  en: 'Only a deduction, a lost award or a downgrade that counts against the zone in that year can be waived',
};

const barred = problem('conflict', 'exemption.barred', {
  zh: '属于容错负面清单（统计造假、触碰底线、谋取私利、同类错误重犯），不予容错',
  en: 'The negative list bars it: statistical fraud, a red line, private gain or a repeated error',
});

const notLinked = problem('invalid', 'exemption.not-linked', {
  zh: '只能豁免本案关联的事项',
  en: 'Only the entries that the case is about can be waived',
});

const refusedWaives = problem('invalid', 'exemption.refused-waives', {
  zh: '不予容错的，不得豁免任何事项',
  en: 'Where tolerance is refused, nothing is waived',
});
