import { type Entity, entity } from './entity.ts';

/** A report (发展报告) as it was built from one run: a watermarked draft, or the frozen one. */
export interface Report {
  readonly year: number;
  readonly evaluation: string;
  readonly run: string;
  readonly stage: 'draft' | 'released';
  /** When it was decided to release it: of two releases of a year the later decision stands. Empty for a draft. */
  readonly decidedAt: string;
  readonly files: readonly ReportFile[];
  readonly synthetic?: true;
}

/** One file of a report, under the name by which people fetch it, e.g. `2025.html`. */
export interface ReportFile {
  readonly name: string;
  readonly key: string;
  readonly contentType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Drafts, by evaluation and run. */
export const drafts: Entity<{ evaluation: string; run: string }, Report> = entity({
  key: ({ evaluation, run }) => ({ table: 'publishing', pk: `EVAL#${evaluation}`, sk: `DRAFT#${run}` }),
});

/** Partition in which released reports stand by year. */
export const RELEASED = 'RELEASED';

/** The released report of a year. */
export const releases: Entity<number, Report> = entity({
  key: (year: number) => ({ table: 'publishing', pk: RELEASED, sk: `YEAR#${year}` }),
});
