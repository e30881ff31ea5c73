import { describe, expect, it } from 'vitest';
import { canonicalTotals } from './canonical-totals.ts';
import type { RecordTotalsBody } from './routes.ts';

const total = (value: string, unit: string) => ({ value, unit, status: 'final' as const, source: '公报' });

const entered = (trade: readonly [string, string], investment: readonly [string, string]): RecordTotalsBody => ({
  trade: total(...trade),
  foreignInvestment: total(...investment),
});

const kept = (body: RecordTotalsBody) => {
  const result = canonicalTotals(body);
  if (!result.ok) return result.error.code;
  const { trade, foreignInvestment } = result.value;
  return [trade.value, trade.unit, foreignInvestment.value, foreignInvestment.unit];
};

describe('entered totals', () => {
  it.each<[readonly [string, string], readonly [string, string]]>([
    [
      ['55500', '亿元'],
      ['1156000', '万美元'],
    ],
    [
      ['555000000', '万元'],
      ['115.6', '亿美元'],
    ],
    [
      ['55500.000', '亿元'],
      ['1156000.0', '万美元'],
    ],
  ])('%j and %j are kept in 亿元 and 万美元', (trade, investment) => {
    expect(kept(entered(trade, investment))).toEqual(['55500', '亿元', '1156000', '万美元']);
  });

  it('bring the prior period along, in the same unit', () => {
    const body = entered(['55500', '亿元'], ['115.6', '亿美元']);
    const result = canonicalTotals({
      ...body,
      foreignInvestment: { ...body.foreignInvestment, priorSamePeriod: '152.6' },
    });
    expect(result).toMatchObject({ ok: true, value: { foreignInvestment: { priorSamePeriod: '1526000' } } });
  });

  it.each<[string, readonly [string, string], readonly [string, string], string]>([
    ['dollars for trade', ['1', '亿美元'], ['1', '亿美元'], '/trade/unit'],
    ['yuan for investment', ['1', '亿元'], ['1', '亿元'], '/foreignInvestment/unit'],
    ['an unknown unit', ['1', '斤'], ['1', '亿美元'], '/trade/unit'],
    ['land', ['1', '亩'], ['1', '亿美元'], '/trade/unit'],
  ])('in %s are refused, naming the place', (_, trade, investment, pointer) => {
    const result = canonicalTotals(entered(trade, investment));
    expect(result).toMatchObject({ ok: false, error: { code: 'totals.unit', errors: [{ pointer }] } });
  });
});
