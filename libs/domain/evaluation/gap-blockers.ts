import type { IndicatorValues } from '../indicators/compute-indicators.ts';
import { indicators } from '../indicators/index.ts';
import type { NullReason } from '../indicators/indicator.ts';
import type { Blocker } from './blockers.ts';
import { takingPart } from './participation.ts';
import type { RunInputs } from './run-inputs.ts';

/** Reasons that figures show by themselves, and that take weight off an item only once somebody confirmed them. */
const words: Readonly<Partial<Record<NullReason, { readonly zh: string; readonly en: string }>>> = {
  'zero-base': { zh: '基数为零', en: 'a zero base' },
  'negative-base': { zh: '基数为负', en: 'a negative base' },
};

/**
 * The indicators that a run scores of which a zero or negative base would spread the weight (可比权重), and nobody confirmed it (缺项原因确认).
 *
 * @example
 * gapBlockers({ ...inputs, zones: [] }, {}); // []
 */
export const gapBlockers = (
  inputs: RunInputs,
  values: Readonly<Record<string, IndicatorValues>>,
): readonly Blocker[] => {
  const scored = Object.values(inputs.scheme.sources).flatMap((source) =>
    'indicator' in source ? [source.indicator] : [],
  );
  const asked = indicators.filter(({ id }) => scored.includes(id));
  return takingPart(inputs).flatMap(({ zone, name }) =>
    asked.flatMap(({ id, title }): readonly Blocker[] => {
      const { reason, confirmed } = values[zone]?.[id] ?? {};
      const said = reason && words[reason];
      if (!said || confirmed || inputs.scheme.nulls[reason] !== 'spread') return [];
      const message = {
        zh: `${name}的${title.zh}因${said.zh}不计分，尚未确认缺项原因`,
        en: `${title.en} of ${zone} is not scored for ${said.en}, which nobody has confirmed`,
      };
      return [{ code: 'gap.unconfirmed', zone, message }];
    }),
  );
};
