import { canonicalJson } from '../../../libs/domain/digest.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import { countedAt } from '../../../libs/domain/submission.ts';
import type { Run } from '../engine/run.ts';
import { gapsAt } from '../system/gaps-at.ts';
import { scoresAt } from '../system/scores-at.ts';
import { settledAt } from '../system/settled-at.ts';
import { totalsAt } from '../system/totals-at.ts';
import { zonesAt } from '../system/zones-at.ts';
import type { Invariant } from './invariant.ts';

/** Each run counts the filings that were accepted, the totals, the manual scores, the confirmed gaps and the departments' values that were recorded, by its data-as-of: no more, no fewer. */
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
  const submitted = [...run.view().submissions.values()]
    .map(({ value }) => value)
    .filter(({ filing }) => filing.form === 'indicator-data' && filing.period === String(inputs.year));
  const zones = inputs.zones.flatMap(({ zone, filing }) => {
    const standing = submitted.find((one) => one.filing.zone === zone && countedAt(one, dataAsOf));
    return filing?.fileSha256 === standing?.files[0]?.sha256 ? [] : [`counts another filing of ${zone} than stood`];
  });
  const standing = totalsAt(run.sim.world, String(inputs.year), dataAsOf);
  const cohort = zonesAt(run.sim.world, dataAsOf).filter(({ cohorts }) => cohorts.includes(inputs.year));
  const named = (list: readonly { readonly id: string; readonly name: string }[]) =>
    canonicalJson(list.map(({ id, name }) => `${id} ${name}`).toSorted());
  const counted = inputs.zones.map(({ zone, name }) => ({ id: zone, name }));
  return [
    ...zones,
    ...(canonicalJson(inputs.totals ?? null) === canonicalJson(standing ?? null)
      ? []
      : ['counts other totals than stood']),
    ...(named(counted) === named(cohort) ? [] : ['counts another cohort than stood']),
    ...(canonicalJson(inputs.manualScores ?? []) === canonicalJson(scoresAt(run.sim.world, inputs, dataAsOf))
      ? []
      : ['counts other manual scores than stood']),
    ...(canonicalJson(inputs.gapReasons ?? []) === canonicalJson(gapsAt(run.sim.world, inputs, dataAsOf))
      ? []
      : ['counts other confirmed gaps than stood']),
    ...(sorted(settledOf(inputs)) === sorted(settledAt(run.sim.world, inputs, dataAsOf))
      ? []
      : ['counts other departments’ values than stood']),
  ];
};

const settledOf = ({ zones }: RunInputs) =>
  zones.flatMap(({ zone, authority = [] }) =>
    authority.map(({ department, version, field, value }) => [zone, department, version, field, value]),
  );

const sorted = (figures: readonly (readonly unknown[])[]): string =>
  canonicalJson(figures.map((figure) => canonicalJson(figure)).toSorted());
