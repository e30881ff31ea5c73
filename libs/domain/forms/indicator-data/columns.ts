import { canonicalUnits, type IndicatorField } from '../../indicator-table.ts';
import type { UnitKind } from '../../units/unit.ts';

/** On which basis a prior-year or real figure must stand: 可比价 comparable prices, 可比口径 comparable scope. */
type Basis = '可比价' | '可比口径';

/** A column of figures that the form asks for (基础数据表的一列). */
export interface ColumnDefinition {
  readonly field: IndicatorField;
  /** The printed label without its unit. */
  readonly label: string;
  /** The labels by which it is known, without 上年, unit and basis, in the form of `compactText`; the printed one first. */
  readonly names: readonly string[];
  /** Whether it is a figure of the prior year (上年). */
  readonly prior: boolean;
  readonly basis?: Basis;
  readonly kind: UnitKind;
}

const tax = ['税收收入', '税收', '税收总额', '税收总收入', '入库税收', '企业税收收入'];
const land = [
  '用地面积',
  '企业用地面积',
  '实际用地面积',
  '企业实际用地面积',
  '年末实际用地面积',
  '企业年末实际用地面积',
];
const research = [
  '研发经费支出',
  '研发投入',
  '研发经费',
  '研发支出',
  '研发经费投入',
  'R&D经费支出',
  'R&D经费',
  'R&D投入',
  '研究与试验发展经费支出',
  '研究与试验发展经费',
];
const revenue = ['营业收入', '经营收入', '营业总收入', '企业营业收入', '企业经营收入'];
const exported = ['出口额', '出口总额', '出口', '外贸出口', '外贸出口额', '货物出口额', '出口总值'];
const imported = ['进口额', '进口总额', '进口', '外贸进口', '外贸进口额', '货物进口额', '进口总值'];
const trade = ['进出口总额', '进出口额', '进出口', '外贸进出口总额', '外贸进出口', '货物进出口总额', '进出口总值'];
const investment = ['实际使用外资', '实际利用外资', '实际使用外资金额', '实际使用外资额', '实际利用外资额', '实际外资'];
const energy = [
  '综合能源消费量',
  '综合能耗',
  '能源消费量',
  '规上工业综合能源消费量',
  '规模以上工业综合能源消费量',
  '工业综合能源消费量',
];
const added = ['工业增加值', '规上工业增加值', '规模以上工业增加值'];

const column = (
  field: IndicatorField,
  kind: UnitKind,
  names: readonly string[],
  time: 'current' | 'prior',
  basis?: Basis,
): ColumnDefinition => {
  const prior = time === 'prior';
  const label = `${prior ? '上年' : ''}${names[0] ?? ''}`;
  return { field, label, names, prior, kind, ...(basis ? { basis } : {}) };
};

/** The thirteen columns of figures, in the order of the form. */
export const columnDefinitions: readonly ColumnDefinition[] = [
  column('taxRevenue', 'yuan', tax, 'current'),
  column('landArea', 'area', land, 'current'),
  column('rdExpenditure', 'yuan', research, 'current'),
  column('operatingRevenue', 'yuan', revenue, 'current'),
  column('exports', 'yuan', exported, 'current'),
  column('imports', 'yuan', imported, 'current'),
  column('tradePrior', 'yuan', trade, 'prior', '可比口径'),
  column('fdi', 'us-dollar', investment, 'current'),
  column('fdiPrior', 'us-dollar', investment, 'prior', '可比口径'),
  column('energy', 'energy', energy, 'current'),
  column('energyPrior', 'energy', energy, 'prior'),
  column('valueAdded', 'yuan', added, 'current', '可比价'),
  column('valueAddedPrior', 'yuan', added, 'prior', '可比价'),
];

const byField = Object.fromEntries(columnDefinitions.map((definition) => [definition.field, definition])) as Readonly<
  Record<IndicatorField, ColumnDefinition>
>;

/**
 * The definition of one field's column.
 *
 * @example
 * columnOf('tradePrior').label; // '上年进出口总额'
 */
export const columnOf = (field: IndicatorField): ColumnDefinition => byField[field];

/**
 * A column's label as the form prints it, with basis and canonical unit: what an error asks for.
 *
 * @example
 * printedLabel('fdiPrior'); // '上年实际使用外资（可比口径）(万美元)'
 */
export const printedLabel = (field: IndicatorField): string => {
  const { label, basis } = columnOf(field);
  return `${label}${basis ? `（${basis}）` : ''}(${canonicalUnits[field]})`;
};

/** The label of the column that names the sub-areas, and its other spellings. */
export const subAreaNames: readonly string[] = ['片区名称', '片区', '片区名', '联动创新区片区', '所属片区'];
