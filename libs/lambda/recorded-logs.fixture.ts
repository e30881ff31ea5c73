import type { Facts, Logs } from './log.ts';

/** One line that was written. */
export interface RecordedLine extends Facts {
  readonly event: string;
}

/** A journal for tests: what is written, with all its facts; of an error its message. */
export const recordedLogs = (): Logs & { readonly lines: RecordedLine[] } => {
  const lines: RecordedLine[] = [];
  const about = (base: Facts): Logs => ({
    note: (event, facts) => lines.push({ ...base, ...facts, event }),
    failure: (event, error, facts) => lines.push({ ...base, ...facts, event, error: String(error) }),
    about: (facts) => about({ ...base, ...facts }),
  });
  return { ...about({}), lines };
};
