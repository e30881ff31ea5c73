import { type DecimalString, plain } from '../decimal.ts';
import { type RunInputs, type RunReference, runReference } from '../evaluation/run-inputs.ts';
import { scoreZones } from '../evaluation/score-zones.ts';
import { contributions } from '../scoring/explain/contributions.ts';
import { type WrittenScores, writtenScores } from '../scoring/score-document.ts';

/** `stages.json`: everything between the indicators and the ranking (测算过程), by zone; zones that filed alone. */
export interface StagesDocument extends WrittenScores {
  readonly year: number;
  readonly synthetic?: true;
  readonly run: RunReference;
  /** What each item gave the score of the tree, in points; `null` where the scheme's way of aggregating gives items no part. */
  readonly contributions: Readonly<Record<string, Readonly<Record<string, DecimalString>> | null>>;
}

/**
 * Writes down what scoring a run's zones went through: values as treated and normalised, effective weights, the score of every
 * node, contributions, ranks of the tree's scores, warnings. Bonuses, deductions, grades and places stand in the ranking.
 *
 * @example
 * stagesOf(inputs).weights; // { taxPerMu: '0.2', … }
 */
export const stagesOf = (inputs: RunInputs): StagesDocument => {
  const { scores } = scoreZones(inputs);
  const parts = scores.units.map((zone, at) => {
    const given = contributions(inputs.scheme.tree, scores, at);
    return [
      zone,
      given ? Object.fromEntries([...given].map(([item, points]) => [item, plain(points)])) : null,
    ] as const;
  });
  return {
    year: inputs.year,
    ...(inputs.synthetic ? { synthetic: true } : {}),
    run: runReference(inputs),
    ...writtenScores(scores),
    contributions: Object.fromEntries(parts),
  };
};
