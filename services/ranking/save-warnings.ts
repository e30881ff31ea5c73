import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { backTest } from '../../libs/domain/scenarios/back-test.ts';
import { lateGoalposts } from '../../libs/domain/schemes/goalposts.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { type SchemeWarning, tableWarnings, triedGolden, untried } from '../../libs/domain/schemes/scheme-warnings.ts';
import { shanghaiDate } from '../../libs/domain/shanghai-time.ts';
import { evaluations, yearPartition } from '../../libs/ports/evaluations.ts';
import type { Records } from '../../libs/ports/records.ts';
import { type LatenessPorts, lateYears } from './late-years.ts';
import { readRunInputs } from './read-run.ts';

/** What trying a scheme before it is saved needs. */
export interface SaveWarningsPorts extends LatenessPorts, Pick<Records, 'listIndex'> {
  readonly now: () => string;
}

/**
 * What the office should know of a scheme when it is saved: of its golden cases, of the newest run of the latest year in which
 * everything that it scores was collected, and whether its goalposts are late. Where no year has such a run, that says so.
 */
export const saveWarnings = async (ports: SaveWarningsPorts, scheme: Scheme): Promise<readonly SchemeWarning[]> => [
  ...tableWarnings(scheme, triedGolden(scheme)),
  ...(weighsStandings(scheme) ? ((await triedOnYears(ports, scheme)) ?? [untried]) : []),
  ...((await lateYears(ports, scheme)).length > 0 ? [lateGoalposts] : []),
];

/** Without a cap and without grades a table says nothing of a scheme. */
const weighsStandings = ({ adjustments, advancement, grades }: Scheme): boolean =>
  adjustments !== undefined || grades !== undefined || advancement?.use === 'points';

/** How many years back a run is looked for. */
const YEARS = 5;

/** A handful of evaluations of a year are made. */
const EVALUATIONS = 200;

const triedOnYears = async (
  ports: SaveWarningsPorts,
  scheme: Scheme,
): Promise<readonly SchemeWarning[] | undefined> => {
  const now = Number(shanghaiDate(ports.now()).slice(0, 4));
  for (let year = now; year > now - YEARS; year -= 1) {
    const inputs = await newestInputs(ports, year);
    const tested = inputs && backTest(inputs, scheme);
    if (tested && tested.uncollected.length === 0) return tested.warnings;
  }
  return undefined;
};

const newestInputs = async (
  { listIndex, getObject }: SaveWarningsPorts,
  year: number,
): Promise<RunInputs | undefined> => {
  const page = await listIndex({ table: 'ranking', index: 'listed', pk: yearPartition(year), limit: EVALUATIONS });
  const runs = page.records.flatMap((record) => {
    const { run, request } = evaluations.of(record).value;
    return run ? [{ key: run.inputs, dataAsOf: request.dataAsOf }] : [];
  });
  const newest = runs.toSorted((a, b) => Date.parse(a.dataAsOf) - Date.parse(b.dataAsOf)).at(-1);
  return newest && readRunInputs(getObject, newest.key);
};
