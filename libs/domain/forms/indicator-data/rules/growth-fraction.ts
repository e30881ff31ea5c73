import type { Sighting } from '../../reading/rule.ts';
import type { RateReading } from '../rate-reading.ts';
import type { SheetRule } from '../rule.ts';

/** Smaller rates than the first are doubtful among peers that are larger than the second, in per cent. */
const limits = { fraction: 0.2, peers: 0.5 };

/** A rate of growth looks like a fraction among percentages: 0.0216 for 2.16 %. */
export const growthFraction: SheetRule = {
  id: 'growth.fraction',
  level: 'must-explain',
  source: 'V3: a value below 0.2 in a column of percentages whose others are above 0.5',
  hint: {
    zh: '增速请按百分数填报（2.16% 填 2.16）；确实如此小的，请说明',
    en: 'Enter percentages (2.16 for 2.16 %); if the rate really is that small, explain it',
  },
  find: ({ rates, body }) => {
    const rows = body.rows.flatMap(({ row }) => rates.rows.get(row) ?? []);
    return [
      ...fractions(rows.flatMap(({ energy }) => energy ?? [])),
      ...fractions(rows.flatMap(({ valueAdded }) => valueAdded ?? [])),
    ];
  },
};

const fractions = (column: readonly RateReading[]): readonly Sighting[] => {
  const sized = column.flatMap(({ value, ...place }) => (value ? [{ ...place, size: value.abs() }] : []));
  return sized
    .filter((one) => {
      const peers = sized.filter((other) => other !== one);
      const doubtful = one.size.gt(0) && one.size.lt(limits.fraction);
      return doubtful && peers.length > 0 && peers.every(({ size }) => size.gt(limits.peers));
    })
    .map(({ cell, seen }) => ({
      cell,
      seen,
      expected: '百分数，如 2.16%',
      message: {
        zh: `增速 ${seen} 远小于其他片区，疑似以小数填报`,
        en: `The rate ${seen} is far below those of the other sub-areas: it may be a fraction`,
      },
    }));
};
