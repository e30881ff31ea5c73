import type { CountedAdjustment } from '../adjustments/applied-adjustments.ts';
import type { DecimalString } from '../decimal.ts';
import { contentHash } from '../digest.ts';
import type { CountedGap } from '../gaps/gap-reason.ts';
import type { IndicatorTable } from '../indicator-table.ts';
import type { CountedManualScore } from '../manual-scores/manual-score.ts';
import type { MechanismFacts } from '../mechanism/mechanism-facts.ts';
import type { ProvinceTotals } from '../province-totals.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { ImportBasis } from '../submission.ts';
import type { AuthorityFigure } from './authority-figure.ts';
import type { Correction } from './correction.ts';

/** A zone that takes part (参评单位), and its accepted filing where it has one. */
export interface RunZone {
  readonly zone: string;
  readonly name: string;
  /** Its group by the registry of the year (分组), where it has one. */
  readonly group?: string;
  readonly filing?: {
    readonly form: string;
    readonly period: string;
    readonly fileSha256: string;
    readonly table: IndicatorTable;
    /** By which document it was accepted before there was this system, where the office imported it (导入). */
    readonly imported?: ImportBasis;
  };
  /** What the system saw of its working mechanism; only where the scheme scores that. */
  readonly mechanism?: MechanismFacts;
  /** What departments settled of it (部门核定数), of the figures that the scheme may take from them, in the order of departments. */
  readonly authority?: readonly AuthorityFigure[];
}

/**
 * Everything that an evaluation run (测算) depends on, and nothing else: whoever has this document can compute the same
 * result to the byte. Zones stand in the order of their ids.
 */
export interface RunInputs {
  readonly year: number;
  /** Filings accepted and totals recorded up to this moment count (数据截至). RFC 3339 with +08:00. */
  readonly dataAsOf: string;
  readonly scheme: Scheme;
  readonly zones: readonly RunZone[];
  readonly totals?: ProvinceTotals;
  /** The entries beside the figures (加减分事项) that stood at the data-as-of, in the order of their ids. */
  readonly adjustments?: readonly CountedAdjustment[];
  /** Scores that people gave (人工评分) by the data-as-of, of what the scheme scores, in the order of zones and items. */
  readonly manualScores?: readonly CountedManualScore[];
  /** Why indicators lack a comparable value, as the office had confirmed (缺项原因确认) by the data-as-of, in the order of zones and indicators. */
  readonly gapReasons?: readonly CountedGap[];
  /** The values that the office recorded beside reported ones (更正值) up to the data-as-of, in the order of their objections. */
  readonly corrections?: readonly Correction[];
  /** The year before as it was circulated (上年通报结果), for advancement. */
  readonly prior?: PriorYear;
  readonly synthetic?: true;
}

/** A circulated year: whose scores, by which scheme. Scores are those of the tree, in the order of the zones' ids. */
export interface PriorYear {
  readonly year: number;
  readonly run: string;
  readonly scheme: { readonly id: string; readonly version: number };
  readonly scores: readonly { readonly zone: string; readonly score: DecimalString }[];
}

/** Names a run by the content of its inputs: `run-<year>-<16 hex>` and the whole hash. */
export interface RunReference {
  readonly id: string;
  readonly inputsSha256: string;
}

/**
 * The id of the run that these inputs make: the same inputs are the same run.
 *
 * @example
 * runReference(inputs).id; // 'run-2025-3f5a…'
 */
export const runReference = (inputs: RunInputs): RunReference => {
  const inputsSha256 = contentHash(inputs);
  return { id: `run-${inputs.year}-${inputsSha256.slice(0, 16)}`, inputsSha256 };
};
