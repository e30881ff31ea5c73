import type { AcceptedTable } from '../../filing.ts';
import type { RecordRow } from '../records/record-table.ts';
import { said } from '../records/said.ts';
import { type TrackedFinding, trackFindings } from './inspection-cases.ts';
import { type InspectionCase, isOverdue, overdueDays } from './state.ts';

/** What was accepted of a quarter: what the office issued, and what zones answered; each with the submission it came by. */
export interface InspectionQuarter {
  readonly period: string;
  readonly issued: AcceptedTable & { readonly submission: string };
  readonly answers: readonly (AcceptedTable & { readonly submission: string })[];
}

/** Where something is said: the submission, and the row’s first cell in its file. */
interface InspectionSource {
  readonly submission: string;
  readonly sheet: string;
  readonly cell: string;
}

/** A finding of an inspection (督查问题), how far it is, and where that is written. */
export interface InspectionItem extends InspectionCase {
  readonly number: string;
  /** The zone as the office wrote it. */
  readonly zone: string;
  /** 问题, 责任单位, 整改要求, 督查时间. */
  readonly finding: string;
  readonly responsible: string;
  readonly demand: string;
  readonly inspectedOn: string;
  /** The quarter for which the office filed it last. */
  readonly period: string;
  readonly overdue: boolean;
  /** Whole days since its last day; 0 where it is not overdue. */
  readonly overdueDays: number;
  readonly issued: InspectionSource;
  /** Where the zone answered it last. */
  readonly answered?: InspectionSource;
}

/**
 * Every finding of some quarters, oldest quarter first, at a moment: each number once, as its newest quarter has it. A finding
 * that goes on (结转) keeps how far it was until it is answered or decided anew.
 *
 * @example
 * listInspections([], '2025-10-01T00:00:00.000Z'); // []
 */
export const listInspections = (quarters: readonly InspectionQuarter[], moment: string): readonly InspectionItem[] => {
  const newest = new Map<string, Placed>();
  for (const quarter of quarters) {
    for (const tracked of trackFindings(quarter.issued, quarter.answers)) {
      newest.set(tracked.number, carried(newest.get(tracked.number), placed(tracked, quarter)));
    }
  }
  return [...newest.values()].map((one) => itemOf(one, moment)).toSorted(byDeadline);
};

interface Placed {
  readonly tracked: TrackedFinding;
  readonly period: string;
  readonly issued: InspectionSource;
  readonly answered?: InspectionSource;
}

const placed = (tracked: TrackedFinding, { period, issued, answers }: InspectionQuarter): Placed => {
  const { answer } = tracked;
  const by = answer && answers.find(({ table }) => rowsOf(table).includes(answer));
  const answered = by && answer && said(answer, 'measures') !== '' ? sourceOf(by.submission, answer) : undefined;
  return {
    tracked,
    period,
    issued: sourceOf(issued.submission, tracked.issued),
    ...(answered ? { answered } : {}),
  };
};

const rowsOf = (table: unknown): readonly RecordRow[] =>
  (table as { readonly sheets: Readonly<Record<string, readonly RecordRow[]>> }).sheets['findings'] ?? [];

const sourceOf = (submission: string, { cells }: RecordRow): InspectionSource => {
  const first = cells['number'] ?? Object.values(cells)[0];
  return { submission, sheet: first?.sheet ?? '', cell: first?.cell ?? '' };
};

/** What is merely filed again, and not answered or decided since, is as far as it was; its last day may be a new one. */
const carried = (before: Placed | undefined, now: Placed): Placed => {
  const earlier = before?.tracked.finding;
  if (!before || !earlier || now.tracked.finding.state !== 'issued' || earlier.state === 'closed') return now;
  const finding = { ...earlier, deadline: now.tracked.finding.deadline };
  return {
    ...now,
    tracked: { ...now.tracked, finding },
    ...(before.answered ? { answered: before.answered } : {}),
  };
};

const itemOf = ({ tracked, ...places }: Placed, moment: string): InspectionItem => ({
  number: tracked.number,
  zone: tracked.zone,
  finding: said(tracked.issued, 'finding'),
  responsible: said(tracked.issued, 'responsible'),
  demand: said(tracked.issued, 'demand'),
  inspectedOn: said(tracked.issued, 'inspectedOn'),
  ...tracked.finding,
  overdue: isOverdue(tracked.finding, moment),
  overdueDays: overdueDays(tracked.finding, moment),
  ...places,
});

const byDeadline = (a: InspectionItem, b: InspectionItem): number =>
  compare(a.deadline, b.deadline) || compare(a.number, b.number);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
