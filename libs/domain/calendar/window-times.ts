import { annualRunMoment } from '../annual-schedule.ts';
import { dueAt, dueDay, type FilingWindow, openingDay } from '../filing-window.ts';
import { timelinessRules } from '../mechanism/timeliness.ts';
import { shanghaiDate, shanghaiMoment } from '../shanghai-time.ts';
import { addWorkingDays, isSettled, statutoryCalendar, type WorkCalendar } from '../working-day.ts';

/** The moments of a window (报送窗口), RFC 3339 in UTC, in their order. */
export interface WindowTimes {
  readonly opensAt: string;
  readonly dueAt: string;
  /** Minutes after the deadline that are recorded and not penalised (宽限). */
  readonly graceUntil: string;
  /** From then on nobody is waited for; what comes is still taken, and is late. */
  readonly closesAt: string;
  /** The deadline rests on days of a year whose holidays are not published yet (暂定). */
  readonly provisional: boolean;
}

/** The states of a window (报送窗口状态): `upcoming` 未开放, `open` 开放, `due` 到期宽限中, `late` 逾期, `closed` 已关闭. */
export const windowStates = ['upcoming', 'open', 'due', 'late', 'closed'] as const;

/** One of {@link windowStates}. */
export type WindowState = (typeof windowStates)[number];

/** A deadline that the office moved (延期), or one that it may move: when it is due then. RFC 3339 in UTC. */
export interface MovedDeadline {
  readonly dueAt: string;
}

/**
 * The moments of the window of a form and period; `undefined` where it is never due. It opens with the month in which it is due, and
 * closes with the annual run of its year, but not before the fifth working day after it was due. Nothing of it is stored: once a
 * year's holidays are published, the next reading has them.
 *
 * @example
 * windowTimes({ kind: 'workday', nth: 10, hour: 18 }, '2025Q4')?.graceUntil; // '2026-01-15T10:20:00.000Z'
 */
export const windowTimes = (
  window: FilingWindow,
  period: string,
  calendar: WorkCalendar = statutoryCalendar,
): WindowTimes | undefined => {
  const ofCalendar = computed.get(calendar) ?? new WeakMap<FilingWindow, Map<string, WindowTimes | undefined>>();
  computed.set(calendar, ofCalendar);
  const known = ofCalendar.get(window) ?? new Map<string, WindowTimes | undefined>();
  ofCalendar.set(window, known);
  if (!known.has(period)) known.set(period, computeTimes(window, period, calendar));
  return known.get(period);
};

/** A window asks for dozens of days, and the same few windows are asked for again and again. */
const computed = new WeakMap<WorkCalendar, WeakMap<FilingWindow, Map<string, WindowTimes | undefined>>>();

const computeTimes = (window: FilingWindow, period: string, calendar: WorkCalendar): WindowTimes | undefined => {
  const due = dueAt(window, period, calendar);
  const lastDay = dueDay(window, period, calendar);
  const opening = openingDay(window, period);
  if (due === undefined || lastDay === undefined || opening === undefined) return undefined;
  return {
    opensAt: shanghaiMoment(opening, 0),
    ...endingAt(due, period, calendar),
    provisional: !(standsAnyway(window) || isSettled(lastDay, calendar)),
  };
};

/** Whether a deadline is a calendar day whatever becomes of it. */
const standsAnyway = (window: FilingWindow): boolean => 'rolling' in window && window.rolling === 'none';

const endingAt = (
  due: string,
  period: string,
  calendar: WorkCalendar,
): Pick<WindowTimes, 'dueAt' | 'graceUntil' | 'closesAt'> => {
  const late = shanghaiMoment(addWorkingDays(shanghaiDate(due), timelinessRules.soonWorkdays, calendar), 24);
  const run = annualRunMoment(Number(period.slice(0, 4)), calendar);
  return {
    dueAt: due,
    graceUntil: new Date(Date.parse(due) + timelinessRules.graceMinutes * 60_000).toISOString(),
    closesAt: late > run ? late : run,
  };
};

/**
 * A window with its deadline moved to the latest of those that the office granted: an extension never shortens.
 *
 * @example
 * extendedTo({ opensAt: '2026-01-01T00:00:00.000Z', dueAt: '2026-01-15T10:00:00.000Z', graceUntil: '2026-01-15T10:20:00.000Z', closesAt: '2026-03-02T01:00:00.000Z', provisional: false }, '2025Q4', [{ dueAt: '2026-01-20T10:00:00.000Z' }]).graceUntil; // '2026-01-20T10:20:00.000Z'
 */
export const extendedTo = (
  times: WindowTimes,
  period: string,
  granted: readonly MovedDeadline[],
  calendar: WorkCalendar = statutoryCalendar,
): WindowTimes => {
  const latest = granted.map(({ dueAt: due }) => due).reduce((a, b) => (b > a ? b : a), times.dueAt);
  return latest === times.dueAt ? times : { ...times, ...endingAt(latest, period, calendar), provisional: false };
};

/**
 * The state of a window at a moment.
 *
 * @example
 * windowState({ opensAt: '2026-01-01T00:00:00.000Z', dueAt: '2026-01-15T10:00:00.000Z', graceUntil: '2026-01-15T10:20:00.000Z', closesAt: '2026-03-02T01:00:00.000Z', provisional: false }, '2026-01-15T10:05:00.000Z'); // 'due'
 */
export const windowState = (
  { opensAt, dueAt: due, graceUntil, closesAt }: WindowTimes,
  moment: string,
): WindowState => {
  if (moment < opensAt) return 'upcoming';
  if (moment <= due) return 'open';
  if (moment <= graceUntil) return 'due';
  return moment < closesAt ? 'late' : 'closed';
};
