import type { EvaluationRequest } from '../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs, RunZone } from '../../libs/domain/evaluation/run-inputs.ts';
import type { IndicatorTable } from '../../libs/domain/indicator-table.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import { countedAt, type Submission } from '../../libs/domain/submission.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { type RegisteredZone, readZonesAsOf } from '../../libs/ports/registry.ts';
import { readAttempts } from '../../libs/ports/submissions.ts';
import { readTotalsAsOf } from '../../libs/ports/totals.ts';
import { collectAuthority } from './collect-authority.ts';
import { collectGapReasons } from './collect-gap-reasons.ts';
import { collectManualScores } from './collect-manual-scores.ts';
import { collectMechanism, collectOfficeYear } from './collect-mechanism.ts';
import { collectPrior } from './collect-prior.ts';
import { collectRulings } from './collect-rulings.ts';

/** What collecting a run's inputs needs: reading only. */
export interface CollectInputsPorts extends Pick<Records, 'readRecord' | 'listRecords'> {
  readonly getObject: GetObject;
}

/** The form that is scored. */
const FORM = 'indicator-data';

/**
 * Collects what a run depends on, as it stood at the request's data-as-of: the year's cohort by the registry of then, the table of each
 * filing that was the accepted one at that moment, what departments had settled where the scheme takes it, the province totals of that moment, and what stood then beside the
 * figures: entries, and corrected values of just these filings; and what was circulated of the year before.
 */
export const collectInputs = async (
  ports: CollectInputsPorts,
  { year, dataAsOf }: EvaluationRequest,
  scheme: Scheme,
): Promise<RunInputs> => {
  const registered = await readZonesAsOf(ports.listRecords, dataAsOf);
  const named = new Set(scheme.cohort?.zones.map(({ zone }) => zone));
  const cohort = registered.filter(({ id, cohorts }) => cohorts.includes(year) || named.has(id));
  const totals = await readTotalsAsOf(ports.listRecords, String(year), dataAsOf);
  const moment = { year, asOf: dataAsOf };
  const office = scoresMechanism(scheme) ? await collectOfficeYear(ports, moment) : undefined;
  const settled = await collectAuthority(ports, moment, scheme);
  const collected: { readonly zone: RunZone; readonly synthetic: boolean }[] = [];
  for (const zone of cohort) {
    const own = await collectZone(ports, zone, String(year), dataAsOf);
    const mechanism = office && (await collectMechanism(ports, zone, moment, office));
    const authority = settled.byZone.get(zone.id);
    const beside = { ...(mechanism ? { mechanism } : {}), ...(authority ? { authority } : {}) };
    collected.push({ ...own, zone: { ...own.zone, ...beside } });
  }
  const zones = collected.map(({ zone }) => zone).toSorted((a, b) => (a.zone < b.zone ? -1 : 1));
  const synthetic = totals?.totals.synthetic === true || settled.synthetic || collected.some((zone) => zone.synthetic);
  return {
    year,
    dataAsOf: shanghaiTime(dataAsOf),
    scheme,
    zones,
    ...(totals ? { totals: totals.totals } : {}),
    ...(await collectPrior(ports, moment, scheme)),
    ...(await collectRulings(ports.listRecords, moment, zones)),
    ...(await collectManualScores(ports.listRecords, moment, scheme, zones)),
    ...(await collectGapReasons(ports.listRecords, moment, zones)),
    ...(synthetic ? { synthetic } : {}),
  };
};

const scoresMechanism = ({ sources }: Scheme): boolean =>
  Object.values(sources).some((source) => 'mechanism' in source);

const collectZone = async (ports: CollectInputsPorts, zone: RegisteredZone, period: string, dataAsOf: string) => {
  const attempts = await readAttempts(ports, { zone: zone.id, form: FORM, period });
  const counting = attempts.find((submission) => countedAt(submission, dataAsOf));
  const filing = counting && (await readFiling(ports.getObject, counting));
  const group = zone.groups?.[period];
  const kept = { ...(group === undefined ? {} : { group }), ...(filing ? { filing } : {}) };
  return {
    zone: { zone: zone.id, name: zone.name, ...kept },
    synthetic: counting?.validation?.synthetic === true,
  };
};

const readFiling = async (getObject: GetObject, { filing, files, validation, imported }: Submission) => {
  const object = await getObject({ bucket: 'results', key: validation?.table ?? '' });
  if (!object) throw new Error(`the table of ${filing.zone}, ${filing.period} is gone`);
  const table = JSON.parse(new TextDecoder().decode(object.bytes)) as IndicatorTable;
  const fileSha256 = workbookOf(files)?.sha256 ?? '';
  return { form: filing.form, period: filing.period, fileSha256, table, ...(imported ? { imported } : {}) };
};
