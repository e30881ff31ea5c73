import { catalogue } from '../forms/catalogue.ts';
import type { FormHeading } from '../forms/form.ts';
import { owesPeriod } from '../owes-period.ts';
import { isPeriodOf } from '../period.ts';
import type { Submission } from '../submission.ts';
import type { Zone } from '../zone.ts';
import type { DeadlineOf } from './deadlines.ts';
import { type FilingDeadline, type FilingProgress, filingProgress } from './filing-progress.ts';
import { type ProgressCounts, progressCounts } from './progress-counts.ts';

/** A column of the board: a form in one of its periods, and the deadline that holds where a zone has none of its own. */
export interface ProgressColumn {
  readonly heading: FormHeading;
  readonly period: string;
  readonly deadline?: FilingDeadline;
  readonly counts: ProgressCounts;
}

/** Reminders (催报) that went out for a filing: how many, and when the last one did. RFC 3339 in UTC. */
export interface SentReminders {
  readonly times: number;
  readonly lastAt: string;
}

/** A place of the board: one filing of one zone. */
export interface ProgressCell extends FilingProgress {
  readonly form: string;
  readonly period: string;
  /** Where it differs from the column's. */
  readonly deadline?: FilingDeadline;
  readonly reminded?: SentReminders;
}

/** A row of the board. */
export interface ProgressRow {
  readonly zone: Pick<Zone, 'id' | 'name'>;
  /** In the order of the columns. */
  readonly cells: readonly ProgressCell[];
  readonly counts: ProgressCounts;
}

/** The board of filings (报送进度表): zone × form × period, as it stood at a moment. */
export interface ProgressBoard {
  /** RFC 3339 in UTC. */
  readonly moment: string;
  readonly periods: readonly string[];
  readonly columns: readonly ProgressColumn[];
  readonly rows: readonly ProgressRow[];
  readonly counts: ProgressCounts;
}

/** What a board is made of. */
export interface ProgressFacts {
  readonly moment: string;
  readonly periods: readonly string[];
  /** Each with the years in whose cohort it stands: in these it owes what is due. */
  readonly zones: readonly (Pick<Zone, 'id' | 'name'> & { readonly cohorts: readonly number[] })[];
  /** Every attempt at a filing of the periods, in the order of zone, form and attempt. */
  readonly submissions: readonly Submission[];
  readonly deadlineOf: DeadlineOf;
  readonly remindersOf?: (zone: string, form: string, period: string) => SentReminders | undefined;
}

/**
 * The board of filings. A zone owes what has a deadline in a year in whose cohort it stands; answers to inspections (督查) are owed
 * once something was issued, which the list of inspections shows, and what may be filed at any time is never owed.
 *
 * @example
 * progressBoard({ moment, periods: ['2025Q1'], zones: [], submissions: [], deadlineOf: () => undefined }).rows; // []
 */
export const progressBoard = (facts: ProgressFacts): ProgressBoard => {
  const filings = Map.groupBy(facts.submissions, ({ filing }) => keyOf(filing.zone, filing.form, filing.period));
  const asked = facts.periods.flatMap((period) =>
    zoneForms(period).map((heading) => {
      const deadline = facts.deadlineOf(heading.id, period);
      return { heading, period, ...(deadline ? { deadline } : {}) };
    }),
  );
  const rows = facts.zones.map((zone): ProgressRow => {
    const cells = asked.map((column) => cellOf(facts, zone, column, filings));
    return { zone: { id: zone.id, name: zone.name }, cells, counts: progressCounts(cells) };
  });
  return {
    moment: facts.moment,
    periods: facts.periods,
    columns: asked.map((column, at) => ({
      ...column,
      counts: progressCounts(rows.flatMap(({ cells }) => cells[at] ?? [])),
    })),
    rows,
    counts: progressCounts(rows.flatMap(({ cells }) => cells)),
  };
};

/** The forms that zones file for a period, in the order of the catalogue. */
const zoneForms = (period: string): readonly FormHeading[] =>
  catalogue.filter(({ filedBy, frequency }) => filedBy !== 'office' && isPeriodOf(period, frequency));

const cellOf = (
  { moment, deadlineOf, remindersOf }: ProgressFacts,
  zone: ProgressFacts['zones'][number],
  { heading, period, deadline }: Omit<ProgressColumn, 'counts'>,
  filings: ReadonlyMap<string, readonly Submission[]>,
): ProgressCell => {
  const own = deadlineOf(heading.id, period, zone.id);
  const owed = own !== undefined && heading.filedBy === undefined && owesPeriod(zone, period);
  const attempts = filings.get(keyOf(zone.id, heading.id, period)) ?? [];
  const reminded = remindersOf?.(zone.id, heading.id, period);
  return {
    form: heading.id,
    period,
    ...filingProgress({ attempts, deadline: own, owed }, moment),
    ...(own !== undefined && own.dueAt !== deadline?.dueAt ? { deadline: own } : {}),
    ...(reminded ? { reminded } : {}),
  };
};

const keyOf = (zone: string, form: string, period: string): string => `${zone}#${form}#${period}`;
