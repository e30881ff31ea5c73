import { counts } from '../../../libs/domain/submission.ts';
import type { FrozenBundle } from '../../../libs/ports/bundles.ts';
import type { IndicatorRecord } from '../../../libs/ports/indicator-records.ts';
import type { Report } from '../../../libs/ports/reports.ts';
import type { Run } from '../engine/run.ts';
import { filingName } from '../story/view.ts';
import type { Invariant } from './invariant.ts';

/** What is computed is up to date: indicators with the figures that were filed and the totals, a draft of each run, the report with the last decision, a bundle of whatever was circulated. */
export const resultsFollowFacts: Invariant = {
  name: 'results follow facts',
  atRest: (run) => [...indicatorsFollow(run), ...reportsFollow(run), ...bundlesFollow(run)],
};

const bodies = <T>({ sim }: Run, table: string, sk: RegExp): readonly T[] =>
  sim.world.records
    .all()
    .filter(({ key }) => key.table === table && sk.test(key.sk))
    .map(({ body }) => body as T);

const indicatorsFollow = (run: Run): readonly string[] => {
  const { heads, submissions, totals } = run.view();
  const records = bodies<IndicatorRecord>(run, 'indicators', /^PERIOD#/u);
  const figures = [...heads.values()].filter(({ value }) => value.filing.form === 'indicator-data');
  return figures.flatMap(({ value }) => {
    const { zone, period } = value.filing;
    const name = filingName(value.filing);
    const counting = submissions.get(value.accepted ?? value.newest)?.value;
    if (!counting || !(counts(counting.state) || ['valid', 'certified'].includes(counting.state))) return [];
    const record = records.find((one) => one.zone === zone && one.period === period);
    if (record?.submission !== counting.id) return [`the indicators of ${name} are not of ${counting.id}`];
    const basis = counts(counting.state) ? 'accepted' : 'valid';
    if (record.basis !== basis) return [`the indicators of ${name} say ${record.basis}`];
    return record.totalsVersion === (totals.get(period)?.value.number ?? null)
      ? []
      : [`the indicators of ${name} have old totals`];
  });
};

const reportsFollow = (run: Run): readonly string[] => {
  const drafts = bodies<Report>(run, 'publishing', /^DRAFT#/u);
  const released = bodies<Report>(run, 'publishing', /^YEAR#/u);
  const evaluations = [...run.view().evaluations.values()].map(({ value }) => value);
  const missing = evaluations
    .filter(({ request }) => !drafts.some(({ evaluation }) => evaluation === request.evaluation))
    .map(({ request }) => `there is no draft of ${request.evaluation}`);
  const decided = evaluations
    .flatMap(({ request, decisions }) => {
      const at = decisions.find(({ to }) => to === 'circulated')?.at;
      return at === undefined ? [] : [{ year: request.year, evaluation: request.evaluation, at }];
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const last = decided.at(-1);
  if (!last) return released.length > 0 ? [...missing, 'a report is released that nobody circulated'] : missing;
  const report = released.find(({ year }) => year === last.year);
  return report?.evaluation === last.evaluation
    ? missing
    : [...missing, `the report of ${last.year} is not of ${last.evaluation}`];
};

const bundlesFollow = (run: Run): readonly string[] => {
  const frozen = new Set(
    bodies<FrozenBundle>(run, 'publishing', /^BUNDLE#/u).map((one) => `${one.evaluation} ${one.run}`),
  );
  return [...run.view().evaluations.values()]
    .filter(({ value }) => value.decisions.some(({ to }) => to === 'circulated'))
    .map(({ value }) => `${value.request.evaluation} ${value.run?.id}`)
    .filter((circulated) => !frozen.has(circulated))
    .map((circulated) => `there is no bundle of ${circulated}`);
};
