import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  by,
  type Fraction,
  fraction as f,
  less,
  minus,
  plus,
  sumOf,
  times,
  written,
} from '../../../test/support/fraction.ts';
import { inflateNode } from '../../workbook/inflate-node.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { describeWorkbook } from '../forms/describe-workbook.ts';
import { indicatorData } from '../forms/indicator-data.ts';
import type { IndicatorField, IndicatorTable } from '../indicator-table.ts';
import { sample2025 } from '../schemes/sample-2025.ts';
import { evaluate } from './evaluate.ts';
import type { RankingEntry } from './rank-zones.ts';
import type { RunInputs } from './run-inputs.ts';

const folder = new URL('../../../test/samples/2025/', import.meta.url);

const readTable = async (file: string): Promise<IndicatorTable> => {
  const workbook = await readWorkbook(readFileSync(new URL(file, folder)), { inflate: inflateNode });
  if (!workbook.ok) throw new Error(workbook.error.code);
  const said = describeWorkbook(workbook.value);
  const zone = { id: file, name: said.reportingUnit ?? '', subAreas: said.subAreas.map((name) => ({ name })) };
  const { table } = indicatorData.read(workbook.value, { zone, period: '2025' });
  return table as IndicatorTable;
};

const HUNDRED = f('100');

/** The indicators from the notice’s formulas alone, in fractions. */
const oracleValues = ({ rows }: IndicatorTable): readonly Fraction[] => {
  const sum = (field: IndicatorField) => sumOf(rows.map(({ figures }) => figures[field].value ?? 'missing'));
  const percent = (part: Fraction, whole: Fraction) => by(times(part, HUNDRED), whole);
  const trade = plus(sum('exports'), sum('imports'));
  const intensity = by(sum('energy'), sum('valueAdded'));
  const intensityPrior = by(sum('energyPrior'), sum('valueAddedPrior'));
  return [
    by(sum('taxRevenue'), sum('landArea')),
    percent(sum('rdExpenditure'), sum('operatingRevenue')),
    percent(trade, f('55500')),
    minus(percent(trade, sum('tradePrior')), HUNDRED),
    percent(sum('fdi'), f('1156000')),
    minus(percent(sum('fdi'), sum('fdiPrior')), HUNDRED),
    minus(HUNDRED, percent(intensity, intensityPrior)),
  ];
};

/** Weight and goalposts of each indicator, as they were published. */
const PUBLISHED = [
  ['20', '10', '50'],
  ['15', '1', '5'],
  ['15', '0.5', '8'],
  ['10', '-10', '25'],
  ['15', '0.5', '8'],
  ['10', '-30', '50'],
  ['15', '-2', '6'],
] as const;

const oracleScores = (values: readonly Fraction[]): readonly Fraction[] =>
  PUBLISHED.map(([, lower, upper], index) => {
    const position = by(minus(values[index] ?? f('0'), f(lower)), minus(f(upper), f(lower)));
    const clamped = less(position, f('0')) ? f('0') : less(f('1'), position) ? f('1') : position;
    return plus(f('60'), times(f('40'), clamped));
  });

const oracleTotal = (scores: readonly Fraction[]): Fraction =>
  scores.map((score, index) => by(times(score, f(PUBLISHED[index]?.[0] ?? '')), HUNDRED)).reduce(plus);

describe('the six sample zones', () => {
  const tables = new Map<string, IndicatorTable>();
  const entries: RankingEntry[] = [];

  beforeAll(async () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.xlsx'))) {
      tables.set(file.replace(/^.*-|\.xlsx$/gu, ''), await readTable(file));
    }
    const { trade, foreignInvestment } = JSON.parse(readFileSync(new URL('province-totals.json', folder), 'utf8'));
    const inputs: RunInputs = {
      year: 2025,
      dataAsOf: '2026-03-02T09:00:00+08:00',
      scheme: sample2025,
      zones: [...tables].map(([zone, table]) => ({
        zone,
        name: zone,
        filing: { form: 'indicator-data', period: '2025', fileSha256: '', table },
      })),
      totals: { trade, foreignInvestment },
      synthetic: true,
    };
    entries.push(...evaluate(inputs).ranking.entries);
  });

  it('have the values, scores and contributions that exact fractions give, to the twelfth decimal', () => {
    expect(entries).toHaveLength(6);
    for (const { zone, score, indicators } of entries) {
      const values = oracleValues(tables.get(zone) as IndicatorTable);
      const scores = oracleScores(values);
      expect(score, zone).toBe(written(oracleTotal(scores)));
      const items = Object.values(indicators);
      expect(items.map(({ value }) => value)).toEqual(values.map(written));
      expect(items.map((item) => item.score)).toEqual(scores.map(written));
      const points = scores.map((item, index) => written(by(times(item, f(PUBLISHED[index]?.[0] ?? '')), HUNDRED)));
      expect(items.map(({ contribution }) => contribution)).toEqual(points);
    }
  });

  it('stand in the order of their exact totals', () => {
    const totals = entries.map(({ zone }) =>
      oracleTotal(oracleScores(oracleValues(tables.get(zone) as IndicatorTable))),
    );
    expect(totals.every((total, index) => index === 0 || less(total, totals[index - 1] as Fraction))).toBe(true);
    expect(entries.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
