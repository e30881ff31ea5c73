import { shanghaiMoment } from '../../../libs/domain/shanghai-time.ts';

const MINUTE = 60_000;

/** What the scheduler of the cloud owes: each firing at least once, as late as it likes. */
export interface Schedules {
  /** Whether a tick is due and has not been done. */
  readonly owesTick: (now: number) => boolean;
  /** The newest tick that is due: older ones are covered by it. */
  readonly newestTick: (now: number) => string;
  readonly tickDone: (scheduledTime: string) => void;
  /** The newest tick that was done; none where none was yet. */
  readonly lastTick: () => string | undefined;
  /** The firings of the annual schedule that are due and have not been done: 1 to 10 March at 09:00 in Shanghai. */
  readonly owedAnnual: (now: number) => readonly string[];
  readonly annualDone: (scheduledTime: string) => void;
  /** Those that were done, for the checks at rest. */
  readonly firedAnnual: ReadonlySet<string>;
}

/** Both schedules, from a moment on (milliseconds since the epoch). */
export const schedulesFrom = (start: number): Schedules => {
  const first = Math.floor(start / MINUTE) * MINUTE;
  let ticked = first;
  const firedAnnual = new Set<string>();
  const firings = annualFirings(start);
  return {
    owesTick: (now) => now >= ticked + MINUTE,
    newestTick: (now) => new Date(Math.floor(now / MINUTE) * MINUTE).toISOString(),
    tickDone: (scheduledTime) => {
      ticked = Math.max(ticked, Date.parse(scheduledTime));
    },
    lastTick: () => (ticked > first ? new Date(ticked).toISOString() : undefined),
    owedAnnual: (now) => {
      const owed: string[] = [];
      for (const { at, moment } of firings) {
        if (at > now) break;
        if (!firedAnnual.has(moment)) owed.push(moment);
      }
      return owed;
    },
    annualDone: (scheduledTime) => void firedAnnual.add(scheduledTime),
    firedAnnual,
  };
};

/** No story goes on for longer, in years. */
const YEARS = 12;

const annualFirings = (after: number): readonly { readonly at: number; readonly moment: string }[] => {
  const first = new Date(after).getUTCFullYear();
  return Array.from({ length: YEARS * 10 }, (_, index) => {
    const day = String((index % 10) + 1).padStart(2, '0');
    const moment = shanghaiMoment(`${first + Math.floor(index / 10)}-03-${day}`, 9);
    return { at: Date.parse(moment), moment };
  }).filter(({ at }) => at > after);
};
