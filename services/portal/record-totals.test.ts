import { describe, expect, it } from 'vitest';
import { currentTotals, readTotalsAsOf, totalsVersions } from '../../libs/ports/totals.ts';
import { answerOf, ask, codeOf, office } from '../../test/support/line/ask.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { recordTotals } from './record-totals.ts';
import { type RecordTotalsBody, recordTotalsRoute } from './routes.ts';

const total = (value: string, unit: string, source = '公报') => ({
  value,
  unit,
  status: 'preliminary' as const,
  source,
});
const body: RecordTotalsBody = { trade: total('55500', '亿元'), foreignInvestment: total('115.6', '亿美元') };

const record = (line: Line, entered: RecordTotalsBody = body, ifMatch?: number) =>
  ask(recordTotals(line.ports), {
    actor: office,
    params: { period: '2025' },
    body: entered,
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });

const current = async (line: Line) => (await currentTotals.read(line.ports.readRecord, '2025'))?.value;

describe('entering the province totals', () => {
  it('makes version 1 and has the shares computed', async () => {
    const line = openLine();
    expect(answerOf(await record(line))).toMatchObject({
      status: 201,
      version: 1,
      body: { foreignInvestment: { value: '1156000', unit: '万美元' } },
    });
    expect(await current(line)).toMatchObject({ number: 1, recorded: { by: 'office-1' } });
    expect(line.sent('indicator')).toMatchObject([
      { type: 'province-totals.recorded', data: { period: '2025', version: 1 } },
    ]);
  });

  it('again makes another version, and the earlier one stays', async () => {
    const line = openLine();
    await record(line);
    line.setClock('2026-03-01T00:00:00.000Z');
    expect(answerOf(await record(line, { ...body, trade: total('56000', '亿元') }, 1))).toMatchObject({
      status: 200,
      version: 2,
    });
    expect((await current(line))?.number).toBe(2);
    const first = await totalsVersions.read(line.ports.readRecord, { period: '2025', number: 1 });
    expect(first?.value.totals.trade.value).toBe('55500');
    const then = await readTotalsAsOf(line.ports.listRecords, '2025', '2026-02-28T00:00:00.000Z');
    expect(then?.number).toBe(1);
    expect(new Set(line.sent('indicator').map(({ id }) => id)).size).toBe(2);
  });

  it('is refused for all that the route names', async () => {
    const line = openLine();
    const wrong = await record(line, { ...body, trade: total('1', '亩') });
    await record(line);
    const refusals = [wrong, await record(line, body, 2), await record(line)];
    expect(refusals.map(codeOf)).toEqual([...recordTotalsRoute.problems]);
    expect((await current(line))?.number).toBe(1);
  });

  it('lets one of two that enter at once through', async () => {
    const line = openLine();
    const codes = (await Promise.all([record(line), record(line)])).map(codeOf);
    expect(codes.toSorted()).toEqual(['request.if-match-required', undefined]);
  });
});

describe('the mark of made-up figures', () => {
  it.each<[string, RecordTotalsBody]>([
    ['is entered', { ...body, synthetic: true }],
    ['stands in a source', { ...body, foreignInvestment: total('1', '亿美元', 'synthetic sample') }],
    ['stands in a source in Chinese', { ...body, trade: total('1', '亿元', '模拟数据') }],
  ])('that %s stays in every later version', async (_, marked) => {
    const line = openLine();
    await record(line, marked);
    expect((await current(line))?.totals.synthetic).toBe(true);
    await record(line, body, 1);
    expect((await current(line))?.totals.synthetic).toBe(true);
  });

  it('is not made up where there is none', async () => {
    const line = openLine();
    await record(line);
    expect((await current(line))?.totals).not.toHaveProperty('synthetic');
  });
});
