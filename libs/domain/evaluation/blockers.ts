import type { Message } from '../message.ts';
import type { RunInputs } from './run-inputs.ts';

/** Something that is missing before a result can be approved (审定); `zone` where it concerns one. */
export interface Blocker {
  readonly code: 'totals.missing' | 'totals.preliminary' | 'zone.not-reported';
  readonly zone?: string;
  readonly message: Message;
}

/**
 * Lists what stands in the way of approving a run: province totals that are missing or preliminary, zones without an
 * accepted filing. An empty list means that nothing does.
 *
 * @example
 * blockers({ ...inputs, zones: [] }).map(({ code }) => code); // ['totals.preliminary']
 */
export const blockers = (inputs: RunInputs): readonly Blocker[] => [
  ...totalsBlockers(inputs),
  ...inputs.zones
    .filter(({ filing }) => !filing)
    .map(({ zone, name }) => ({
      code: 'zone.not-reported' as const,
      zone,
      message: {
        zh: `${name}没有已通过审核的${inputs.year}年度基础数据表`,
        en: `${zone} has no accepted raw-indicator table for ${inputs.year}`,
      },
    })),
];

const totalsBlockers = ({ totals, year }: RunInputs): readonly Blocker[] => {
  if (!totals) {
    return [
      {
        code: 'totals.missing',
        message: { zh: `尚未录入${year}年全省总量`, en: `The province totals of ${year} are not entered` },
      },
    ];
  }
  const preliminary = [totals.trade, totals.foreignInvestment].some(({ status }) => status === 'preliminary');
  if (!preliminary) return [];
  return [
    {
      code: 'totals.preliminary',
      message: { zh: `${year}年全省总量仍为初步数`, en: `The province totals of ${year} are still preliminary` },
    },
  ];
};
