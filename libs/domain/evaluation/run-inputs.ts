import { contentHash } from '../digest.ts';
import type { IndicatorTable } from '../indicator-table.ts';
import type { ProvinceTotals } from '../province-totals.ts';
import type { Scheme } from '../schemes/scheme.ts';

/** A zone that takes part (参评单位), and its accepted filing where it has one. */
export interface RunZone {
  readonly zone: string;
  readonly name: string;
  readonly filing?: {
    readonly form: string;
    readonly period: string;
    readonly fileSha256: string;
    readonly table: IndicatorTable;
  };
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
  readonly synthetic?: true;
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
