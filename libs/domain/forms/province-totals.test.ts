import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalTotals } from '../../../services/portal/canonical-totals.ts';
import { recordTotalsRoute } from '../../../services/portal/routes.ts';
import type { Row } from '../../../test/support/forms/judge-rows.ts';
import { recordWorkbook } from '../../../test/support/forms/record-workbook.ts';
import type { Zone } from '../zone.ts';
import { provinceTotalsExamples } from './province-totals/examples.ts';
import { totalsOf } from './province-totals/totals-of.ts';
import { provinceTotalsForm as form } from './province-totals.ts';
import { recordForm } from './records/record-reader.ts';

const office: Zone = { id: 'province', name: '浙江省自贸办', subAreas: [] };
const [trade, investment] = provinceTotalsExamples['totals'] as readonly [Row, Row];
const read = (rows: readonly Row[], references = {}, period = '2025') => {
  const filing = { zone: office, period };
  return recordForm(form).read(recordWorkbook(form, { totals: rows }, filing), { ...filing, references });
};
const judge = (rows: readonly Row[], references = {}) => read(rows, references).findings;
const tableOf = (rows: readonly Row[], period = '2025') => {
  const { table, findings } = read(rows, {}, period);
  if (!table) throw new Error(`not good: ${JSON.stringify(findings)}`);
  return table;
};
const accepted = (rows: readonly Row[], period = '2025') => [
  { zone: 'province', period, fileSha256: '0', table: tableOf(rows, period) },
];

describe('province-totals', () => {
  it('finds nothing in a good workbook, of a year or of a quarter counted from January', () => {
    expect(judge([trade, investment])).toEqual([]);
    const quarter = [trade, investment].map((row) => ({ ...row, releasedOn: '2025-10-20' }));
    expect(read(quarter, {}, '2025Q3').findings).toEqual([]);
  });

  it('asks for both totals, each once', () => {
    expect(judge([trade])).toMatchObject([{ rule: 'row.dropped', level: 'error', expected: '“实际使用外资”' }]);
    expect(judge([trade, investment, trade])).toMatchObject([{ rule: 'row.repeated', cell: 'B6' }]);
  });

  it('takes each in a unit of its kind', () => {
    expect(judge([{ ...trade, unit: '亿美元' }, investment])).toMatchObject([{ rule: 'unit.unfit', cell: 'D4' }]);
    expect(judge([trade, { ...investment, unit: '亿元' }])).toMatchObject([{ rule: 'unit.unfit', cell: 'D5' }]);
    expect(judge([{ ...trade, unit: '斤' }, investment])).toMatchObject([{ rule: 'unit.unfit', level: 'error' }]);
  });

  it('takes no total that is zero or less', () => {
    expect(judge([{ ...trade, value: 0, growth: null }, investment])).toMatchObject([
      { rule: 'figure.not-positive', level: 'error', cell: 'C4' },
    ]);
    expect(judge([trade, { ...investment, prior: -1, growth: null }])).toMatchObject([
      { rule: 'figure.not-positive', cell: 'E5' },
    ]);
  });

  it('holds the released growth against the figures, to a tenth of a point', () => {
    expect(judge([{ ...trade, growth: 5.6 }, investment])).toEqual([]);
    const off = { ...trade, growth: 5.7 };
    expect(judge([off, investment])).toMatchObject([{ rule: 'growth.differs', level: 'must-explain', cell: 'F4' }]);
    expect(judge([off, investment])[0]?.expected).toBe('5.51%（按数值计算）');
    expect(judge([{ ...off, note: '增速按可比口径计算' }, investment])).toEqual([]);
  });

  it('notices a unit that slipped', () => {
    const slipped = { ...investment, value: 140.6, unit: '万美元', prior: null, growth: null };
    const last = { 'prior-year': accepted([trade, { ...investment, value: 152.6, prior: null, growth: null }]) };
    expect(judge([{ ...trade, prior: null }, slipped], last)).toMatchObject([
      { rule: 'total.slip', level: 'must-explain', cell: 'C5' },
    ]);
  });

  it('guards the base of the year before', () => {
    const before = { ...trade, value: 52_600, prior: null, growth: null };
    const last = (row: Row) => ({
      'prior-year': accepted([row, { ...investment, value: 1_526_000, unit: '万美元', prior: null, growth: null }]),
    });
    expect(judge([trade, investment], last(before))).toEqual([]);
    const other = last({ ...before, value: 52_700 });
    expect(judge([trade, investment], other)).toMatchObject([
      { rule: 'prior.differs', level: 'must-explain', cell: 'E4', expected: '52700 亿元' },
    ]);
    expect(judge([{ ...trade, note: '上年数据已修订' }, investment], other)).toEqual([]);
  });

  it('takes no release from before the end of the period', () => {
    expect(judge([{ ...trade, releasedOn: '2025-12-31' }, investment])).toMatchObject([
      { rule: 'release.early', level: 'error', cell: 'J4' },
    ]);
  });

  it('asks why a settled total is a first one again', () => {
    const settled = { accepted: accepted([{ ...trade, status: '核定' }, investment]) };
    expect(judge([trade, investment], settled)).toMatchObject([
      { rule: 'status.reversed', level: 'must-explain', cell: 'G4' },
    ]);
    expect(judge([{ ...trade, status: '年报' }, investment], settled).map(({ level }) => level)).not.toContain('error');
  });
});

describe('the command of a workbook', () => {
  const body = totalsOf(tableOf([trade, investment]));

  it('says what the workbook says', () => {
    expect(body).toEqual({
      trade: {
        value: '55500',
        unit: '亿元',
        status: 'preliminary',
        source: '杭州海关 2025年全省外贸进出口情况',
        releasedOn: '2026-01-20',
        priorSamePeriod: '52600',
        officialGrowth: '5.5',
      },
      foreignInvestment: {
        value: '115.6',
        unit: '亿美元',
        status: 'preliminary',
        source: '省商务厅',
        releasedOn: '2026-01-25',
        priorSamePeriod: '152.6',
        officialGrowth: '-24.2',
      },
    });
  });

  it('is one that the API’s own route takes', () => {
    expect(recordTotalsRoute.body?.safeParse(body).success).toBe(true);
  });

  it('is kept in the same units as what is entered by the API', () => {
    expect(canonicalTotals(body!)).toMatchObject({
      ok: true,
      value: {
        trade: { value: '55500', unit: '亿元' },
        foreignInvestment: { value: '1156000', unit: '万美元', priorSamePeriod: '1526000' },
      },
    });
  });

  it('has no more than was said, and calls a settled figure final', () => {
    const bare = { ...trade, prior: null, growth: null, releasedOn: null, document: null, status: '核定' };
    expect(totalsOf(tableOf([bare, investment]))?.trade).toEqual({
      value: '55500',
      unit: '亿元',
      status: 'final',
      source: '杭州海关',
    });
  });

  it('is none of a table without both', () => {
    const table = tableOf([trade, investment]);
    expect(totalsOf({ ...table, sheets: { totals: table.sheets['totals']!.slice(1) } })).toBeUndefined();
  });
});

describe('the rules', () => {
  it('are one a file, listed once, each named like its file', () => {
    const files = readdirSync(join(import.meta.dirname, 'province-totals/rules'))
      .map((file) => file.replace(/\.ts$/u, ''))
      .filter((file) => file !== 'index');
    expect(form.rules.map(({ id }) => id.replace('.', '-')).toSorted()).toEqual(files.toSorted());
  });
});
