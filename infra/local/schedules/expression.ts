import { cron, type NextOccurrence } from './cron.ts';

/** When a schedule runs: at times of the wall clock, or every so often (milliseconds). */
export type Timing =
  | { readonly kind: 'cron'; readonly next: NextOccurrence }
  | { readonly kind: 'rate'; readonly everyMs: number };

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads a schedule's expression; one that is neither `cron(…)` nor `rate(…)` is thrown, so that the cloud does not start
 * with a schedule that never runs.
 *
 * @example timingOf('rate(5 minutes)', 'UTC') // { kind: 'rate', everyMs: 300000 }
 */
export function timingOf(expression: string, zone: string): Timing {
  const [, kind, content = ''] = /^(cron|rate)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'cron') return { kind, next: cron(content, zone) };
  const [, count = '', unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(content) ?? [];
  const everyMs = Number(count) * (units[unit] ?? 0);
  if (kind !== 'rate' || everyMs === 0) throw new Error(`Cannot read the schedule expression "${expression}"`);
  return { kind, everyMs };
}
