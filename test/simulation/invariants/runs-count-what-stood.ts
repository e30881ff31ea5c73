import { canonicalJson } from '../../../libs/domain/digest.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import { countedAt } from '../../../libs/domain/submission.ts';
import type { Run } from '../engine/run.ts';
import { totalsAt } from '../system/totals-at.ts';
import type { Invariant } from './invariant.ts';

/** Each run counts the filings that were accepted, and the totals that were recorded, by its data-as-of: no more, no fewer. */
export const runsCountWhatStood: Invariant = {
  name: 'runs count what stood',
  atRest: (run) => {
    const objects = new Map(run.sim.world.objects.all().map(({ key, bytes }) => [key, bytes]));
    return [...run.view().evaluations.values()].flatMap(({ value }) => {
      const bytes = objects.get(value.run?.inputs ?? '');
      if (!bytes) return [];
      const inputs: RunInputs = JSON.parse(new TextDecoder().decode(bytes));
      return otherwise(run, inputs, value.request.dataAsOf).map((what) => `${value.request.evaluation} ${what}`);
    });
  },
};

const otherwise = (run: Run, inputs: RunInputs, dataAsOf: string): readonly string[] => {
  const counted = [...run.view().submissions.values()]
    .map(({ value }) => value)
    .filter(({ filing }) => filing.period === String(inputs.year));
  const zones = inputs.zones.flatMap(({ zone, filing }) => {
    const standing = counted.find((one) => one.filing.zone === zone && countedAt(one, dataAsOf));
    return filing?.fileSha256 === standing?.files[0]?.sha256 ? [] : [`counts another filing of ${zone} than stood`];
  });
  const standing = totalsAt(run.sim.world, String(inputs.year), dataAsOf);
  const same = canonicalJson(inputs.totals ?? null) === canonicalJson(standing ?? null);
  return same ? zones : [...zones, 'counts other totals than stood'];
};
