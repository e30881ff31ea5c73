import { Decimal } from '../../../decimal.ts';
import type { IndicatorField } from '../../../indicator-table.ts';
import type { Sighting } from '../../reading/rule.ts';
import type { GrowthRates } from '../growth-rates.ts';
import type { SheetRule } from '../rule.ts';
import type { JudgedSheet } from '../sheet-reading.ts';
import { zoneSums } from '../zone-sums.ts';

/** In percentage points. */
const tolerance = '0.05';

/** The decline of energy use from the amounts and that from the stated rates of growth are not the same. */
export const energyRoutesDiffer: SheetRule = {
  id: 'energy.routes-differ',
  level: 'error',
  source: 'Annex 4: the decline follows from amounts or from rates of growth; both given must agree to 0.05 points',
  hint: {
    zh: '请核对综合能源消费量、工业增加值及其增速（应为同一批企业、同一口径、可比价）',
    en: 'Check amounts and rates: the same enterprises, the same scope, comparable prices',
  },
  find: (sheet) => {
    const { body, rates, sums } = sheet;
    const rows = [...body.rows.map((row) => ({ row: row.row, of: [row] })), ...body.totals].flatMap(({ row, of }) => {
      const stated = rates.rows.get(row);
      return stated ? compare(stated, zoneSums(of)) : [];
    });
    return [...compare(rates.zone, sums), ...rows];
  },
};

const compare = ({ energy, valueAdded }: GrowthRates, sums: JudgedSheet['sums']): readonly Sighting[] => {
  const byAmounts = declineOf(growthOf(sums, 'energy', 'energyPrior'), growthOf(sums, 'valueAdded', 'valueAddedPrior'));
  const byRates = declineOf(energy?.value, valueAdded?.value);
  if (!energy || !valueAdded || !byAmounts || !byRates) return [];
  if (byAmounts.minus(byRates).abs().lte(tolerance)) return [];
  const [amounts, rates] = [percent(byAmounts), percent(byRates)];
  return [
    {
      cell: energy.cell,
      field: 'energy',
      seen: `${energy.seen}、${valueAdded.seen}`,
      expected: `与按绝对数计算的 ${amounts} 相差不超过 ${tolerance} 个百分点`,
      message: {
        zh: `万元工业增加值能耗下降率按绝对数计算为 ${amounts}，按增速计算为 ${rates}，相差超过 ${tolerance} 个百分点`,
        en: `The decline of energy per value added is ${amounts} from the amounts, but ${rates} from the rates of growth`,
      },
    },
  ];
};

const growthOf = (sums: JudgedSheet['sums'], field: IndicatorField, prior: IndicatorField): Decimal | undefined => {
  const [current, base] = [sums.get(field), sums.get(prior)];
  return current && base?.gt(0) ? current.div(base).minus(1).times(100) : undefined;
};

/** 1 − (1 + g of energy) / (1 + g of value added), in per cent. */
const declineOf = (energy: Decimal | undefined, added: Decimal | undefined): Decimal | undefined => {
  if (!energy || !added?.gt(-100)) return undefined;
  return new Decimal(1).minus(energy.plus(100).div(added.plus(100))).times(100);
};

const percent = (value: Decimal): string => `${value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString()} %`;
