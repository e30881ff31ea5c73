import type { DecimalString } from '../decimal.ts';
import { figuresAt } from '../evaluation/cell-effect.ts';
import { findingsByEffect } from '../evaluation/findings-by-effect.ts';
import type { RunInputs, RunZone } from '../evaluation/run-inputs.ts';
import type { Finding, FindingLevel } from '../finding.ts';

/** How far the findings of a filing under review could move a rank (对名次的可能影响). */
export interface FilingEffect {
  /** The most places that any zone would move. */
  readonly places: number;
  /** The most points that any zone's score would change by. */
  readonly points: DecimalString;
  /** The finding that does, where one does. */
  readonly finding?: Pick<Finding, 'rule' | 'sheet' | 'cell'>;
}

/** A filing that is not accepted yet, as it would stand in a run. */
export interface ReviewedFiling {
  readonly zone: string;
  readonly filing: NonNullable<RunZone['filing']>;
  readonly findings: readonly Finding[];
}

/** The gravest first. */
const levels: readonly FindingLevel[] = ['error', 'must-explain', 'warning', 'info'];

/**
 * Puts a filing in the place of its zone's in a run, and tries what its findings could mean: the run with the values as they are said to
 * be, or with plausible errors. `undefined` where the zone takes no part in the run.
 *
 * @param most how many findings are tried, the gravest first
 * @example
 * filingEffect(inputs, { zone: 'hangzhou', filing, findings: [] }, 5); // { places: 0, points: '0' }
 */
export const filingEffect = (
  inputs: RunInputs,
  { zone, filing, findings }: ReviewedFiling,
  most: number,
): FilingEffect | undefined => {
  if (!inputs.zones.some((one) => one.zone === zone)) return undefined;
  const zones = inputs.zones.map((one) => (one.zone === zone ? { ...one, filing } : one));
  const supposed: RunInputs = { ...inputs, zones };
  const { fileSha256 } = filing;
  const isAtFigure = ({ sheet, cell }: Finding): boolean =>
    sheet !== null && cell !== null && figuresAt(supposed, { fileSha256, sheet, cell }).length > 0;
  const tried = findings
    .filter(isAtFigure)
    .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
    .slice(0, most);
  if (tried.length === 0) return { places: 0, points: '0' };
  const [farthest] = findingsByEffect(
    supposed,
    tried.map((finding) => ({ fileSha256, finding })),
  );
  if (!farthest) return { places: 0, points: '0' };
  const { places, points } = farthest;
  const { rule, sheet, cell } = farthest.finding;
  return { places, points, ...(places > 0 || points !== '0' ? { finding: { rule, sheet, cell } } : {}) };
};
