import { daysBetween } from '../days-between.ts';
import type { Message } from '../message.ts';

/** The lamps of the plan board (红黄绿灯), the worst last. */
export const lamps = ['green', 'yellow', 'red'] as const;

/** One of {@link lamps}. */
export type Lamp = (typeof lamps)[number];

/** Why a lamp has its colour: all reasons that hold, the gravest first. */
export const lampReasons = [
  'overdue',
  'lagging',
  'due-soon',
  'not-begun',
  'not-updated',
  'adjusted',
  'done',
  'on-track',
] as const;

/** One of {@link lampReasons}. */
export type LampReason = (typeof lampReasons)[number];

/** When a lamp warns. */
export interface LampSettings {
  /** Calendar days before the last day from which a task that is not done is yellow. */
  readonly soonDays: number;
  /** The part of a task's time, in per cent, after which it is yellow as long as it is not begun. */
  readonly begunByPercent: number;
}

/** What holds where nothing is set. */
const lampSettings: LampSettings = { soonDays: 30, begunByPercent: 50 };

/** A task as a lamp looks at it. */
export interface LitTask {
  /** 未启动, 推进中, 已完成, 滞后 or 已调整. */
  readonly status: string;
  /** 完成时限, `2025-09` or a day; empty where none is known. */
  readonly deadline: string;
  /** 新增, 变更 or 撤销; empty where the plan stands. */
  readonly adjustment: string;
  /** The zone's newest accepted report is older than the last quarter that was due. */
  readonly outdated: boolean;
}

/** A lamp and why. */
export interface LampVerdict {
  readonly lamp: Lamp;
  readonly reasons: readonly LampReason[];
}

const colours: Readonly<Record<LampReason, Lamp>> = {
  overdue: 'red',
  lagging: 'red',
  'due-soon': 'yellow',
  'not-begun': 'yellow',
  'not-updated': 'yellow',
  adjusted: 'yellow',
  done: 'green',
  'on-track': 'green',
};

/** What each reason says on the board. */
export const lampWords: Readonly<Record<LampReason, Message>> = {
  overdue: { zh: '已逾期', en: 'past its last day' },
  lagging: { zh: '进度滞后', en: 'reported as lagging' },
  'due-soon': { zh: '临近时限', en: 'its last day is near' },
  'not-begun': { zh: '时间过半未启动', en: 'half of its time is over and it is not begun' },
  'not-updated': { zh: '进展未更新', en: 'the last quarter that was due is not reported' },
  adjusted: { zh: '已调整', en: 'changed or withdrawn' },
  done: { zh: '已完成', en: 'done' },
  'on-track': { zh: '按序时推进', en: 'on track' },
};

/**
 * The lamp of a task on a day of its year (`2025-09-15`). Red: past its last day and not done, or reported as lagging. Yellow: its last day
 * is near, it is not begun though half of its time is over, its progress was not reported when it was due, or it was changed or
 * withdrawn. Green: done, or none of these. What was changed or withdrawn is no longer overdue: its new row is.
 *
 * @example
 * lampOf({ status: '推进中', deadline: '2025-09', adjustment: '', outdated: false }, '2025-10-01').lamp; // 'red'
 */
export const lampOf = (task: LitTask, day: string, settings: LampSettings = lampSettings): LampVerdict => {
  const reasons = reasonsOf(task, day, settings);
  const [gravest] = reasons;
  return { lamp: gravest ? colours[gravest] : 'green', reasons };
};

const reasonsOf = (task: LitTask, day: string, settings: LampSettings): readonly LampReason[] => {
  if (['变更', '撤销'].includes(task.adjustment) || task.status === '已调整') return ['adjusted'];
  if (task.status === '已完成') return ['done'];
  const last = lastDayOf(task.deadline);
  const held: Readonly<Partial<Record<LampReason, boolean>>> = {
    overdue: last !== undefined && day > last,
    lagging: task.status === '滞后',
    'due-soon': last !== undefined && day <= last && daysBetween(day, last) <= settings.soonDays,
    'not-begun': task.status === '未启动' && last !== undefined && isLate(day, last, settings.begunByPercent),
    'not-updated': task.outdated,
  };
  const reasons = lampReasons.filter((reason) => held[reason] === true);
  return reasons.length > 0 ? reasons : ['on-track'];
};

/** Whether more than so many per cent of the time from the first of January to the last day are over. */
const isLate = (day: string, last: string, percent: number): boolean => {
  const first = `${last.slice(0, 4)}-01-01`;
  return daysBetween(first, day) * 100 > daysBetween(first, last) * percent;
};

/** A month lasts until its end. */
const lastDayOf = (deadline: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d\d)(-\d\d)?$/u.exec(deadline) ?? [];
  if (year === undefined || day !== undefined) return year && deadline;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
};
