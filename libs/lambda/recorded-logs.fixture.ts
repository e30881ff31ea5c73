import type { Facts, Logs } from './log.ts';

/** One line that was written. */
export interface RecordedLine extends Facts {
  readonly event: string;
}

/** Figures of one operation that were noted. */
export interface RecordedFigures extends Facts {
  readonly operation: string;
}

/** A journal for tests: what is written, with all its facts, and what is measured; of an error its message. */
export const recordedLogs = (): Logs & { readonly lines: RecordedLine[]; readonly figures: RecordedFigures[] } => {
  const lines: RecordedLine[] = [];
  const figures: RecordedFigures[] = [];
  const about = (base: Facts): Logs => ({
    note: (event, facts) => lines.push({ ...base, ...facts, event }),
    failure: (event, error, facts) => lines.push({ ...base, ...facts, event, error: String(error) }),
    measure: (operation, measured) => figures.push({ ...base, ...measured, operation }),
    about: (facts) => about({ ...base, ...facts }),
  });
  return { ...about({}), lines, figures };
};
