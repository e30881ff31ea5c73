import { between } from '../draw.ts';
import type { SampleFiling, SampleRow } from '../filing.ts';
import { powers } from '../powers.ts';
import { inGoodTime } from '../windows.ts';
import type { SampleZone } from '../zones.ts';

/** 权限下放承接: the same powers each quarter; the last is taken over only after a while. */
export const delegatedPowersFilings = (zone: SampleZone, year: number): readonly SampleFiling[] =>
  [1, 2, 3, 4].map((quarter) => ({
    zone: zone.id,
    form: 'delegated-powers',
    period: `${year}Q${quarter}`,
    receivedAt: inGoodTime(zone.id, 'delegated-powers', `${year}Q${quarter}`),
    rows: { powers: powers.map((_, index) => powerRow(zone, index, year, quarter)) },
  }));

const powerRow = (zone: SampleZone, index: number, year: number, quarter: number): SampleRow => {
  const [power, code, department, way, document, most] = powers[index] ?? powers[0];
  const taken = index < powers.length - 1 || (year - 2024) * 4 + quarter > 5;
  const key = `${zone.id}/${code}/${year}/${quarter}`;
  return {
    ...{ power, code, department, way, document },
    unit: `${zone.city}市商务局`,
    ...(taken
      ? {
          since: index < powers.length - 1 ? '2023-11' : '2025-05',
          state: '已承接',
          cases: between(1, most, key),
          days: between(10, 80, `${key}/days`) / 10,
          risks: '双人复核，按季度抽查',
        }
      : { state: '未承接', problems: '专业技术人员不足，拟于2025年5月前补充到位' }),
  };
};
