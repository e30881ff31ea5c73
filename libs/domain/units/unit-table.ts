import type { Unit, UnitKind } from './unit.ts';

const unit = (kind: UnitKind, name: string, size: readonly [number, number?], ...spellings: string[]): Unit => ({
  name,
  spellings,
  kind,
  numerator: size[0],
  denominator: size[1] ?? 1,
});

/** Every unit that a header may name. To add one is to add a line. One 亩 is exactly 2000/3 m² (15 亩 = 1 公顷). */
export const units: readonly Unit[] = [
  unit('yuan', '元', [1], 'rmb', 'cny', '元rmb'),
  unit('yuan', '千元', [1e3]),
  unit('yuan', '万元', [1e4], '万元rmb'),
  unit('yuan', '百万元', [1e6]),
  unit('yuan', '千万元', [1e7]),
  unit('yuan', '亿元', [1e8], '亿元rmb'),
  unit('us-dollar', '美元', [1], '美金', 'usd'),
  unit('us-dollar', '千美元', [1e3]),
  unit('us-dollar', '万美元', [1e4], '万美金', '万usd'),
  unit('us-dollar', '百万美元', [1e6]),
  unit('us-dollar', '千万美元', [1e7]),
  unit('us-dollar', '亿美元', [1e8], '亿美金', '亿usd'),
  unit('area', '亩', [2000, 3]),
  unit('area', '万亩', [2e7, 3]),
  unit('area', '公顷', [1e4], 'ha', 'hm2'),
  unit('area', '平方公里', [1e6], '平方千米', 'km2'),
  unit('area', '平方米', [1], 'm2', '平米'),
  unit('area', '万平方米', [1e4], '万m2', '万平米'),
  unit('energy', '吨标准煤', [1e3], '吨标煤', 'tce'),
  unit('energy', '万吨标准煤', [1e7], '万吨标煤', '万tce'),
  unit('energy', '千克标准煤', [1], '公斤标准煤', '千克标煤', 'kgce'),
];
