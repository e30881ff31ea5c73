/** A plain scheme: two blocks of two items and one, min-max scores from 0 to 100, given weights. */
export const plainScheme = {
  id: 'plain',
  version: 1,
  items: [
    { id: 'tax', direction: 'up' },
    { id: 'rd', direction: 'up' },
    { id: 'energy', direction: 'down' },
  ],
  normaliser: { method: 'min-max', scale: [0, 100] },
  weights: { method: 'given' },
  missing: 'renormalise',
  tree: {
    id: 'total',
    aggregate: 'arithmetic',
    children: [
      {
        id: 'growth',
        weight: 60,
        aggregate: 'arithmetic',
        children: [
          { item: 'tax', weight: '2' },
          { item: 'rd', weight: 1 },
        ],
      },
      { item: 'energy', weight: 40 },
    ],
  },
  ranking: { ties: 'competition' },
} as const;
