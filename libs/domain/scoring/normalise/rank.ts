import * as z from 'zod/mini';
import type { NormaliseMethod } from './normalise-method.ts';
import { ranksFromWorst } from './ranks-from-worst.ts';

const parameters = z.strictObject({ method: z.literal('rank') });

/** Parameters of {@link rank}: nothing but its name. */
export type RankParameters = z.infer<typeof parameters>;

/**
 * The rank as a score (排序法): 1 for the worst, one more for each unit that a unit stands above. Equal values share the
 * lowest rank, as in competitions. One unit alone has 1.
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), §5.
 *
 * @example
 * rank.normalise({ item: 'x', direction: 'up', units: ['a', 'b', 'c'], values: [5, 9, 5].map((x) => new Decimal(x)) }).scores; // [1, 3, 1]
 */
export const rank = {
  method: 'rank',
  parameters,
  normalise: (column) => ({ scores: ranksFromWorst(column), warnings: [] }),
} satisfies NormaliseMethod<RankParameters>;
