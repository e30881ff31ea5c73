import { describe, expect, it } from 'vitest';
import { currentSettled, readSettled, settledVersions } from '../../libs/ports/authority-values.ts';
import { answerOf, ask, codeOf, office } from '../../test/support/line/ask.ts';
import { hangzhou, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { recordAuthorityValues } from './record-authority-values.ts';
import { type RecordAuthorityValuesBody, recordAuthorityValuesRoute } from './routes.ts';

type Value = RecordAuthorityValuesBody['values'][number];

const exported: Value = { zone: 'hangzhou', field: 'exports', value: '13504000', unit: '万元' };
const bodyOf = (...values: readonly Value[]): RecordAuthorityValuesBody => ({
  document: '海关统计月报',
  values: [...values],
});

const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou, ningbo);
  return line;
};

const record = (
  ports: LinePorts,
  body = bodyOf(exported),
  { department = 'customs', ifMatch }: { department?: 'customs' | 'tax'; ifMatch?: number } = {},
) =>
  ask(recordAuthorityValues(ports), {
    actor: office,
    params: { department, period: '2025' },
    body,
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });

const settled = async ({ ports }: Line) =>
  (await readSettled(ports, '2025')).map(({ table }) => [table.department, table.values.map(({ value }) => value)]);

describe('recording what a department settled', () => {
  it('keeps each figure in the unit of its field, with its document', async () => {
    const line = await open();
    const own = { ...exported, subArea: '主城片区', document: '更正函' };
    expect(answerOf(await record(line.ports, bodyOf(exported, own)))).toMatchObject({
      status: 201,
      version: 1,
      body: {
        ...{ department: 'customs', name: '海关', period: '2025', version: 1 },
        values: [
          { subArea: null, label: '出口额', value: '1350.4', unit: '亿元', document: '海关统计月报' },
          { subArea: '主城片区', document: '更正函' },
        ],
      },
    });
    expect(await settled(line)).toEqual([['customs', ['1350.4', '1350.4']]]);
  });

  it('again makes another version of the department’s figures, and the earlier one stays', async () => {
    const line = await open();
    await record(line.ports);
    expect(answerOf(await record(line.ports, bodyOf({ ...exported, value: '1' }), { ifMatch: 1 }))).toMatchObject({
      status: 200,
      version: 2,
    });
    expect(await settled(line)).toEqual([['customs', ['0.0001']]]);
    const key = { period: '2025', department: 'customs' } as const;
    const first = await settledVersions.read(line.ports.readRecord, { ...key, number: 1 });
    const second = await settledVersions.read(line.ports.readRecord, { ...key, number: 2 });
    expect(first?.value).toMatchObject({ number: 1, recorded: { by: 'office-1' } });
    expect(second?.value.table).not.toBe(first?.value.table);
  });

  it('leaves the other departments’ figures alone', async () => {
    const line = await open();
    await record(line.ports);
    const taxes: Value = { zone: 'hangzhou', field: 'taxRevenue', value: '612500', unit: '万元' };
    await record(line.ports, bodyOf(taxes), { department: 'tax' });
    expect(await settled(line)).toEqual([
      ['customs', ['1350.4']],
      ['tax', ['612500']],
    ]);
  });

  it('is refused for all that the route names', async () => {
    const line = await open();
    const wrong = await record(line.ports, bodyOf({ ...exported, unit: '亩' }));
    await record(line.ports);
    const refusals = [wrong, await record(line.ports, bodyOf(exported), { ifMatch: 2 }), await record(line.ports)];
    expect(refusals.map(codeOf)).toEqual([...recordAuthorityValuesRoute.problems]);
  });

  it('is refused with every place at once', async () => {
    const line = await open();
    const reply = await record(
      line.ports,
      bodyOf(
        { ...exported, zone: 'lishui' },
        { ...exported, field: 'fdi', unit: '万美元' },
        { ...exported, unit: '亿美元' },
        { ...exported, field: 'imports', value: '-1' },
        { ...exported, zone: 'ningbo', subArea: '北仑片区' },
        { ...exported, zone: 'ningbo', subArea: '北仑 片区' },
      ),
    );
    const places = reply.ok ? [] : reply.error.errors?.map(({ pointer }) => pointer);
    expect(places).toEqual([
      '/values/0/zone',
      '/values/1/field',
      '/values/2/unit',
      '/values/3/value',
      '/values/5/field',
    ]);
  });

  it('lets one of two that enter at once through', async () => {
    const line = await open();
    const codes = (await Promise.all([record(line.ports), record(line.ports)])).map(codeOf);
    expect(codes.toSorted()).toEqual(['request.if-match-required', undefined]);
  });

  it('has one effect, also where it dies at any of its calls', async () => {
    expect(await expectOneEffect({ arrange: open, act: (ports) => record(ports) })).toBeGreaterThanOrEqual(5);
  });

  it('keeps the mark of made-up figures in every later version', async () => {
    const line = await open();
    const current = async () =>
      (await currentSettled.read(line.ports.readRecord, { period: '2025', department: 'customs' }))?.value;
    await record(line.ports);
    expect(await current()).not.toHaveProperty('synthetic');
    await record(line.ports, { ...bodyOf(exported), document: '模拟数据' }, { ifMatch: 1 });
    await record(line.ports, bodyOf(exported), { ifMatch: 2 });
    expect((await current())?.synthetic).toBe(true);
  });
});
