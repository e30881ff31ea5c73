import type { RunInputs } from '../evaluation/run-inputs.ts';
import { type Problem, problem } from '../problem.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { ObjectionDecision, ObjectionTarget } from './objection.ts';

/**
 * Why a zone cannot object to this of its run: its filing has no such sub-area, its scheme scores no such indicator, or no such entry against it
 * counted. `undefined` where it can.
 *
 * @example
 * targetProblem(inputs, 'hangzhou', { kind: 'indicator', indicator: 'happiness' })?.code; // 'objection.target-unknown'
 */
export const targetProblem = (inputs: RunInputs, zone: string, on: ObjectionTarget): Problem | undefined =>
  isThere(inputs, zone, on) ? undefined : says.targetUnknown;

const isThere = ({ scheme, zones, adjustments = [] }: RunInputs, zone: string, on: ObjectionTarget): boolean => {
  const filing = zones.find((each) => each.zone === zone)?.filing;
  switch (on.kind) {
    case 'cell':
      return filing?.table.rows.some(({ subArea }) => subArea === on.subArea) === true;
    case 'indicator':
      return filing !== undefined && scored(scheme, on.indicator);
    case 'deduction':
      return adjustments.some(
        (entry) => entry.id === on.adjustment && entry.zone === zone && entry.kind !== 'bonus' && !entry.waivedBy,
      );
  }
};

const scored = ({ sources }: Scheme, indicator: string): boolean =>
  Object.values(sources).some((source) => 'indicator' in source && source.indicator === indicator);

/**
 * What is wrong with a decision on an objection: an upheld one on a figure or an indicator says the value that stands instead; no
 * other decision has one.
 *
 * @example
 * outcomeProblem({ kind: 'indicator', indicator: 'fdiShare' }, { decision: 'upheld' })?.code; // 'objection.outcome'
 */
export const outcomeProblem = (
  on: ObjectionTarget,
  { decision, outcome }: Pick<ObjectionDecision, 'decision' | 'outcome'>,
): Problem | undefined => {
  const owed = decision === 'upheld' && on.kind !== 'deduction';
  return owed === (outcome !== undefined) ? undefined : says.outcome;
};

const says = {
  targetUnknown: problem('unprocessable', 'objection.target-unknown', {
    zh: '本次考评中没有这一片区、指标或不利事项',
    en: 'The evaluation has no such sub-area, indicator or entry against the zone',
  }),
  outcome: problem('invalid', 'objection.outcome', {
    zh: '对数据或指标的异议成立时须写明更正值及依据；其他情形不写',
    en: 'An upheld objection to a figure or an indicator says the value that stands instead, and its basis; no other does',
  }),
} as const;
