import { departments } from '../../../../libs/domain/forms/authority-values/departments.ts';
import { canonicalUnits } from '../../../../libs/domain/indicator-table.ts';
import { around } from '../draw.ts';
import { provinceFigures } from '../economies.ts';
import { type CurrentField, currentFields, toHundredths, zoneFigure } from '../figures.ts';
import type { SampleFiling, SampleRow } from '../filing.ts';
import { reformsIn } from '../reforms.ts';
import { reportsFor, type SampleZone } from '../zones.ts';

/** The office's catalogue of reforms, once a year: all batches so far. */
export const catalogueFilings = (year: number): readonly SampleFiling[] => [
  {
    zone: 'province',
    form: 'reform-catalogue',
    period: String(year),
    receivedAt: `${year}-02-20T02:00:00.000Z`,
    rows: { items: reformsIn(year) },
  },
];

/** The province's totals: preliminary in January, final in March. */
export const totalsFilings = (year: number): readonly SampleFiling[] => [
  totals(year, 'preliminary', `${year + 1}-01-26`),
  totals(year, 'final', `${year + 1}-03-05`),
];

const totals = (year: number, status: 'preliminary' | 'final', releasedOn: string): SampleFiling => {
  const [now, before] = [provinceFigures[year], provinceFigures[year - 1]];
  if (!now || !before) throw new RangeError(`there are no totals of ${year}`);
  const off = status === 'final' ? 1 : 0.9985;
  const row = (indicator: string, value: number, prior: number, unit: string, issuer: string) => ({
    ...{ indicator, value, unit, prior, issuer, releasedOn },
    growth: Math.round((value / prior - 1) * 1000) / 10,
    status: status === 'final' ? '核定' : '快报',
    document: `${year}年全省统计资料（模拟）`,
  });
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    zone: 'province',
    form: 'province-totals',
    period: String(year),
    ...(status === 'final' ? {} : { part: 'preliminary' }),
    receivedAt: `${releasedOn}T06:00:00.000Z`,
    rows: {
      totals: [
        row('进出口总额', tenth(now.trade * off), before.trade, '亿元', '杭州海关'),
        row('实际使用外资', tenth(now.investment * off), before.investment, '亿美元', '省商务厅'),
      ],
    },
  };
};

/** The six departments, and how their files are called. */
const files: Readonly<Record<string, string>> = {
  海关: 'customs',
  外资: 'commerce',
  税务: 'tax',
  统计: 'statistics',
  自然资源: 'land',
  科技: 'science',
};

const labels: Readonly<Record<CurrentField, string>> = {
  ...{ taxRevenue: '税收收入', landArea: '用地面积', rdExpenditure: '研发经费支出', operatingRevenue: '营业收入' },
  ...{ exports: '出口额', imports: '进口额', fdi: '实际使用外资', energy: '综合能源消费量', valueAdded: '工业增加值' },
};

/** What each department settled of every zone (部门核定数), as a workbook of its own: a little off what zones reported. */
export const authorityFilings = (zones: readonly SampleZone[], year: number): readonly SampleFiling[] =>
  departments.map(({ name, fields }, at) => {
    const own = currentFields.filter((field) => fields.includes(field));
    return {
      zone: 'province',
      form: 'authority-values',
      period: String(year),
      part: files[name] ?? name,
      receivedAt: `${year + 1}-05-${11 + at}T06:00:00.000Z`,
      rows: {
        values: zones
          .filter((zone) => reportsFor(zone, year))
          .flatMap((zone) => own.map((field) => valueRow(name, zone, field, year))),
      },
    };
  });

const valueRow = (department: string, zone: SampleZone, field: CurrentField, year: number): SampleRow => ({
  department,
  zone: `${zone.city}联动创新区`,
  item: labels[field],
  value: toHundredths(
    zoneFigure(zone, field, year, 'annual') * around(0.002, `${department}/${zone.id}/${field}/${year}`),
  ),
  unit: canonicalUnits[field],
  basis: `${department}部门${year}年统计资料（模拟）`,
});
