import type { AcceptedTable } from '../filing.ts';
import { trackFindings } from '../forms/inspection/inspection-cases.ts';
import { closureRate } from '../forms/inspection/state.ts';
import { isCityLeader } from '../forms/institution/city-leader.ts';
import { isWholeZone, setupOf } from '../forms/institution/institution-of.ts';
import { institutionSettings } from '../forms/institution/settings.ts';
import type { RecordRow, RecordTable } from '../forms/records/record-table.ts';
import { said } from '../forms/records/said.ts';
import { replicationRate } from '../forms/reform-replication/replication-rate.ts';
import { reviewByEntries } from '../forms/reform-replication/review-by-entries.ts';
import { planAfter } from '../forms/work-plan/accepted-plan.ts';
import type { Plan } from '../forms/work-plan/plan.ts';
import type { AcceptedYear } from './accepted-year.ts';
import type { MechanismFacts, Share } from './mechanism-facts.ts';

/**
 * What the accepted filings of a year say of a zone's working mechanism (工作机制事实).
 *
 * @example
 * factsOf({ zone, year: 2025, asOf, filings: [], plans: [], inspections: [] }).cases; // 0
 */
export const factsOf = (year: AcceptedYear): MechanismFacts => ({
  filings: year.filings,
  ...(year.calendar && year.calendar.length > 0 ? { calendar: year.calendar } : {}),
  ...leadershipOf(year),
  tasks: tasksOf(year),
  meetings: year.plans.filter(hasMeeting).map(({ period }) => period),
  inspections: inspectionsOf(year),
  replication: replicationOf(year),
  cases: year.cases ? rowsOf(year.cases, 'cases').length : 0,
  sources: sourcesOf(year),
});

const rowsOf = ({ table }: AcceptedTable, sheet: string): readonly RecordRow[] =>
  (table as RecordTable).sheets[sheet] ?? [];

const leadershipOf = ({ zone, institution }: AcceptedYear): Pick<MechanismFacts, 'cityLeader' | 'bodies'> => {
  if (!institution) return { cityLeader: null, bodies: null };
  const rows = rowsOf(institution, 'institutions');
  const named = new Set(rows.filter((row) => said(row, 'organisation') !== '').map((row) => said(row, 'subArea')));
  const { cityLeaderTitles } = institutionSettings;
  return {
    cityLeader: rows
      .filter(isWholeZone)
      .some((row) => setupOf(row).leaders.some((leader) => isCityLeader(leader, zone, cityLeaderTitles))),
    bodies: { part: zone.subAreas.filter(({ name }) => named.has(name)).length, whole: zone.subAreas.length },
  };
};

/** Tasks that were withdrawn or changed go on elsewhere or not at all: their old rows are not due. */
const tasksOf = ({ plans, year }: AcceptedYear): Share | null => {
  const plan = plans.reduce<Plan | undefined>(planAfter, undefined);
  if (!plan) return null;
  const due = plan.tasks.filter(
    ({ row }) => said(row, 'deadline').slice(0, 4) === String(year) && said(row, 'status') !== '已调整',
  );
  return { part: due.filter(({ row }) => said(row, 'status') === '已完成').length, whole: due.length };
};

const hasMeeting = (plan: AcceptedTable): boolean =>
  rowsOf(plan, 'meetings').some((row) => said(row, 'minutes') !== '');

const inspectionsOf = ({ inspections, zone, asOf }: AcceptedYear): Share => {
  const findings = inspections
    .flatMap(({ issued, answer }) => trackFindings(issued, answer ? [answer] : []))
    .filter((tracked) => tracked.zone === zone.name)
    .map(({ finding }) => finding);
  const { numerator, denominator } = closureRate(findings, asOf);
  return { part: numerator, whole: denominator };
};

const replicationOf = ({ replication, catalogue }: AcceptedYear): Share | null => {
  if (!replication || !catalogue) return null;
  const table = replication.table as RecordTable;
  const review = reviewByEntries(table, replication.officeEntries ?? []);
  const { numerator, denominator } = replicationRate(table, catalogue.table as RecordTable, review);
  return { part: numerator, whole: denominator };
};

const sourcesOf = (year: AcceptedYear): MechanismFacts['sources'] => {
  const named = (form: string, table: AcceptedTable | undefined) =>
    table ? [{ form, period: table.period, fileSha256: table.fileSha256 }] : [];
  return [
    ...named('institution', year.institution),
    ...year.plans.flatMap((plan) => named('work-plan', plan)),
    ...named('reform-replication', year.replication),
    ...named('reform-catalogue', year.catalogue),
    ...named('innovation-case', year.cases),
    ...year.inspections.flatMap(({ issued, answer }) => [
      ...named('inspection', issued),
      ...named('inspection', answer),
    ]),
  ];
};
