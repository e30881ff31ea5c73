import type { AcceptedTable } from '../filing.ts';
import { dueAt } from '../filing-window.ts';
import { workPlanHeading } from '../forms/headings/work-plan.ts';
import { said, saidList } from '../forms/records/said.ts';
import { planAfter } from '../forms/work-plan/accepted-plan.ts';
import type { Plan, PlannedTask } from '../forms/work-plan/plan.ts';
import { owesPeriod } from '../owes-period.ts';
import { shanghaiDate } from '../shanghai-time.ts';
import type { Zone } from '../zone.ts';
import { type Lamp, type LampVerdict, lampOf, lamps } from './lamp.ts';

/** An accepted work plan of a quarter, with the submission that brought it. */
export interface AcceptedPlan extends AcceptedTable {
  readonly submission: string;
  readonly synthetic?: boolean;
}

/** A task on the board. */
export interface PlanTask extends LampVerdict {
  readonly zone: Pick<Zone, 'id' | 'name'>;
  readonly subArea: string;
  readonly taskId: string;
  readonly task: string;
  readonly responsible: readonly string[];
  readonly platform: readonly string[];
  readonly target: string;
  /** 完成时限, `2025-09`; empty where none is known. */
  readonly deadline: string;
  readonly status: string;
  readonly adjustment: string;
  /** Where it was accepted: the quarter, the submission, and the cell of its name. */
  readonly source: {
    readonly period: string;
    readonly submission: string;
    readonly sheet: string;
    readonly cell: string;
  };
}

/** The plan board (挂图作战表) of a year: zone × 片区 × 工作任务, as it stood at a moment. */
export interface PlanBoard {
  readonly year: number;
  /** RFC 3339 in UTC. */
  readonly moment: string;
  readonly tasks: readonly PlanTask[];
  /** Zones of the year's cohort of which no plan is accepted. */
  readonly missing: readonly Pick<Zone, 'id' | 'name'>[];
  readonly counts: Readonly<Record<Lamp, number>>;
  readonly synthetic: boolean;
}

/** What a plan board is made of. */
export interface PlanFacts {
  readonly year: number;
  readonly moment: string;
  readonly zones: readonly (Pick<Zone, 'id' | 'name'> & { readonly cohorts: readonly number[] })[];
  /** Those that were the accepted ones at the moment, of the year's quarters, in any order. */
  readonly plans: readonly AcceptedPlan[];
}

/**
 * The plan board: the tasks of each zone as its newest accepted quarter has them, adjusted only where the office approved that.
 *
 * @example
 * planBoard({ year: 2025, moment: '2025-10-01T00:00:00.000Z', zones: [], plans: [] }).counts.red; // 0
 */
export const planBoard = ({ year, moment, zones, plans }: PlanFacts): PlanBoard => {
  const byZone = Map.groupBy(plans, ({ zone }) => zone);
  const last = lastDueQuarter(year, moment);
  const tasks = zones.flatMap((zone) => tasksOf(zone, byZone.get(zone.id) ?? [], moment, last));
  return {
    year,
    moment,
    tasks,
    missing: zones
      .filter((zone) => owesPeriod(zone, `${year}`) && !byZone.has(zone.id))
      .map(({ id, name }) => ({ id, name })),
    counts: Object.fromEntries(
      lamps.map((lamp) => [lamp, tasks.filter((task) => task.lamp === lamp).length]),
    ) as unknown as Record<Lamp, number>,
    synthetic: plans.some(({ synthetic }) => synthetic === true),
  };
};

/** The last quarter of the year whose report was due by a moment; empty before the first. */
const lastDueQuarter = (year: number, moment: string): string =>
  ['Q1', 'Q2', 'Q3', 'Q4']
    .map((quarter) => `${year}${quarter}`)
    .findLast((period) => (dueAt(workPlanHeading.window, period) ?? moment) < moment) ?? '';

const tasksOf = (
  zone: Pick<Zone, 'id' | 'name'>,
  plans: readonly AcceptedPlan[],
  moment: string,
  lastDue: string,
): readonly PlanTask[] => {
  const inOrder = plans.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const newest = inOrder.at(-1);
  if (!newest) return [];
  const plan = inOrder.reduce<Plan | undefined>(planAfter, undefined);
  const day = shanghaiDate(moment);
  const outdated = newest.period < lastDue;
  return (plan?.tasks ?? []).map((task) => taskOf(zone, newest, task, { day, outdated }));
};

const taskOf = (
  { id, name }: Pick<Zone, 'id' | 'name'>,
  { period, submission }: AcceptedPlan,
  { id: taskId, row }: PlannedTask,
  { day, outdated }: { readonly day: string; readonly outdated: boolean },
): PlanTask => {
  const [status, deadline, adjustment] = [said(row, 'status'), said(row, 'deadline'), said(row, 'adjustment')];
  const { sheet = '', cell = '' } = row.cells['task'] ?? {};
  return {
    zone: { id, name },
    subArea: said(row, 'subArea'),
    taskId,
    task: said(row, 'task'),
    responsible: saidList(row, 'responsible'),
    platform: saidList(row, 'platform'),
    target: said(row, 'target'),
    ...{ deadline, status, adjustment },
    ...lampOf({ status, deadline, adjustment, outdated }, day),
    source: { period, submission, sheet, cell },
  };
};
