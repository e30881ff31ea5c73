import type { CountedAdjustment } from '../adjustments/applied-adjustments.ts';
import { counts } from '../adjustments/applied-adjustments.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { Blocker } from './blockers.ts';
import { takingPart } from './participation.ts';
import type { RunInputs } from './run-inputs.ts';

/** What people still have to rule on, or what rules do not cover. */
export type RulingBlocker = 'cohort.unknown-zone' | 'manual-score.missing' | 'adjustment.without-rule';

/**
 * What stands in the way of approving a run beside figures: zones of the scheme's cohort that nobody registered, manual scores that nobody
 * entered for a ranked zone, and entries that count nothing since the scheme has no rule for them.
 *
 * @example
 * rulingBlockers({ ...inputs, zones: [] }); // []
 */
export const rulingBlockers = (inputs: RunInputs): readonly Blocker[] => [
  ...unknownZones(inputs),
  ...missingScores(inputs),
  ...withoutRule(inputs),
];

const unknownZones = ({ scheme, zones }: RunInputs): readonly Blocker[] =>
  (scheme.cohort?.zones ?? [])
    .filter(({ zone }) => !zones.some((one) => one.zone === zone))
    .map(({ zone }) => ({
      code: 'cohort.unknown-zone',
      zone,
      message: { zh: `方案的参评单位${zone}未在名录登记`, en: `The scheme ranks ${zone}, which nobody registered` },
    }));

const missingScores = (inputs: RunInputs): readonly Blocker[] => {
  const manual = Object.values(inputs.scheme.sources).flatMap((source) => ('manual' in source ? [source] : []));
  const given = new Set((inputs.manualScores ?? []).map(({ zone, item }) => `${zone} ${item}`));
  return takingPart(inputs).flatMap(({ zone, name }) =>
    manual
      .filter((source) => !given.has(`${zone} ${source.manual}`))
      .map(({ title }) => ({
        code: 'manual-score.missing' as const,
        zone,
        message: { zh: `${name}的“${title.zh}”尚未评分`, en: `${title.en} of ${zone} has not been scored` },
      })),
  );
};

const withoutRule = ({ scheme, adjustments = [] }: RunInputs): readonly Blocker[] =>
  adjustments
    .filter((entry) => counts(entry) && !hasRule(scheme, entry))
    .map(({ id, zone }) => ({
      code: 'adjustment.without-rule',
      zone,
      message: {
        zh: `方案没有规定事项${id}的效力，未计入`,
        en: `The scheme has no rule for entry ${id}: it counts nothing`,
      },
    }));

const hasRule = ({ adjustments, grades, consequences = {} }: Scheme, { kind, block }: CountedAdjustment): boolean => {
  switch (kind) {
    case 'bonus':
    case 'deduction':
      return adjustments !== undefined;
    case 'no-award':
    case 'downgrade':
      return grades !== undefined;
    case 'failed':
      return grades?.byDecision !== undefined;
    case 'exclusion':
      return consequences.exclusion !== undefined;
    case 'block-zero':
      return consequences['block-zero']?.blocks.includes(block ?? '') ?? false;
  }
};
