import * as z from 'zod/mini';
import { comparisonMatrix } from './comparison-matrix.ts';

/** The shape of {@link AhpParameters}. */
export const ahpParameters = z
  .strictObject({
    method: z.literal('ahp'),
    matrix: z.optional(comparisonMatrix),
    nodes: z.optional(z.record(z.string(), comparisonMatrix)),
    vector: z.optional(z.enum(['eigenvector', 'geometric-mean'])),
    randomIndex: z.optional(z.enum(['saaty-1980', 'gong-xu-1986'])),
  })
  .check(
    z.refine(({ matrix, nodes }) => (matrix === undefined) !== (nodes === undefined), {
      params: { zh: '应有 matrix 或 nodes 之一', en: 'must have either matrix or nodes' },
    }),
  );

/**
 * What AHP takes: either one `matrix` that compares all items of the tree from left to right, or a matrix of the children
 * by the id of each node (`nodes`); how priorities are taken from it; and the table of random indices.
 */
export type AhpParameters = z.infer<typeof ahpParameters>;
