import fc from 'fast-check';
import { Decimal, plain } from '../../decimal.ts';
import type { Values } from '../column.ts';
import type { Aggregated, AggregateInput } from './aggregate-method.ts';

/** Scores of one unit, by child. */
export type Row = readonly (number | string | null)[];

/** A node `all` of the children `0`, `1`, … over the units `u0`, `u1`, …, a row each. */
export const nodeOf = (weights: readonly (number | string | Decimal)[], rows: readonly Row[]): AggregateInput => ({
  node: 'all',
  units: rows.map((_row, at) => `u${at}`),
  children: weights.map((weight, place) => ({
    id: String(place),
    weight: new Decimal(weight),
    scores: rows.map((row) => decimal(row[place] ?? null)),
  })),
});

const decimal = (score: number | string | null) => (score === null ? null : new Decimal(score));

/** Scores as they are ranked and printed. */
export const printed = (scores: Values) => scores.map((score) => score && plain(score));

/** The printed scores, and the warnings as `code unit child`. */
export const seen = ({ scores, warnings }: Aggregated) => ({
  scores: printed(scores),
  warnings: warnings.map(({ code, unit, item }) => [code, unit, item].filter(Boolean).join(' ')),
});

/** Nodes of up to four units and three children, of scores of 1 to 100, with gaps; weights are shares of 1. */
export const anyNode: fc.Arbitrary<AggregateInput> = fc
  .record({
    parts: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
    rows: fc.array(
      fc.array(fc.option(fc.integer({ min: 100, max: 10_000 }).map((n) => new Decimal(n).div(100).toString())), {
        minLength: 3,
        maxLength: 3,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ parts, rows }) => {
    const sum = parts.reduce((total, part) => total + part, 0);
    return nodeOf(
      parts.map((part) => new Decimal(part).div(sum)),
      rows,
    );
  });

/** The scores that a unit has. */
export const presentAt = ({ children }: AggregateInput, at: number): readonly Decimal[] =>
  children.flatMap(({ scores }) => scores[at] ?? []);

/** The node with each child's scores made anew. */
export const withScores = (
  input: AggregateInput,
  make: (score: Decimal, place: number, at: number) => Decimal,
): AggregateInput => ({
  ...input,
  children: input.children.map((child, place) => ({
    ...child,
    scores: child.scores.map((score, at) => score && make(score, place, at)),
  })),
});

/** The node with its units the other way round. */
export const turned = (input: AggregateInput): AggregateInput => ({
  ...input,
  units: input.units.toReversed(),
  children: input.children.map((child) => ({ ...child, scores: child.scores.toReversed() })),
});
