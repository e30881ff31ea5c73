import { describe, expect, it } from 'vitest';
import { authorityValuesExamples } from '../../libs/domain/forms/authority-values/examples.ts';
import { authorityValuesForm } from '../../libs/domain/forms/authority-values.ts';
import { provinceTotalsExamples } from '../../libs/domain/forms/province-totals/examples.ts';
import { provinceTotalsForm } from '../../libs/domain/forms/province-totals.ts';
import type { ExampleRows } from '../../libs/domain/forms/records/example-rows.ts';
import type { RecordForm } from '../../libs/domain/forms/records/record-form.ts';
import { recordForm } from '../../libs/domain/forms/records/record-reader.ts';
import { province } from '../../libs/domain/zone.ts';
import { readSettled } from '../../libs/ports/authority-values.ts';
import type { Write } from '../../libs/ports/records.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { currentTotals, totalsVersions } from '../../libs/ports/totals.ts';
import { recordWorkbook } from '../../test/support/forms/record-workbook.ts';
import { answerOf, ask, office } from '../../test/support/line/ask.ts';
import { type Lodged, lodge } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { recordTotals } from './record-totals.ts';
import { reviewSubmission } from './review-submission.ts';

const tableOf = (form: RecordForm, rows: ExampleRows, period = '2025') => {
  const filing = { zone: province, period };
  const { table, findings } = recordForm(form).read(recordWorkbook(form, rows, filing), filing);
  if (!table) throw new Error(JSON.stringify(findings));
  return table;
};

const first = authorityValuesExamples['values']![0]!;
const customs = tableOf(authorityValuesForm, authorityValuesExamples);
const taxed = { ...first, department: '税务', item: '税收收入', value: 612_500, unit: '万元' };
const taxes = tableOf(authorityValuesForm, { values: [taxed] });
const totals = tableOf(provinceTotalsForm, provinceTotalsExamples);

const certified = (form: string, table: unknown, more: Partial<Lodged> = {}): Lodged => ({
  ...{ zone: 'province', form, state: 'certified', table },
  ...more,
});

const openWith = async (...lodged: readonly Lodged[]) => {
  const line = openLine();
  for (const one of lodged) await lodge(line, one);
  return line;
};

const accept = (ports: LinePorts, id = 'sub-1') =>
  ask(reviewSubmission(ports), { actor: office, params: { id }, body: { decision: 'accept' }, ifMatch: 1 });

const settled = async ({ ports }: Line, period = '2025') =>
  (await readSettled(ports, period)).map((one) => [
    one.table.department,
    one.settled.number,
    one.settled.submission,
    one.settled.count,
  ]);

const standing = async ({ ports }: Line, period = '2025') =>
  (await currentTotals.read(ports.readRecord, period))?.value;

describe('accepting departments’ figures (部门核定数)', () => {
  it('records them, each with its cell, in the same commit', async () => {
    const line = await openWith(certified('authority-values', customs));
    answerOf(await accept(line.ports));
    expect(await settled(line)).toEqual([['customs', 1, 'sub-1', 4]]);
    const [read] = await readSettled(line.ports, '2025');
    expect(read?.table.values[0]).toEqual({
      ...{ zone: 'hangzhou', subArea: null, field: 'exports', value: '1350.4', unit: '亿元' },
      ...{ document: '海关统计2025年12月月报', cell: 'F4' },
    });
    expect(read?.settled.fileSha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('takes the place of the departments that the workbook names, and of no other', async () => {
    const line = await openWith(
      certified('authority-values', customs),
      certified('authority-values', taxes, { id: 'sub-2', attempt: 2 }),
    );
    await accept(line.ports);
    answerOf(await accept(line.ports, 'sub-2'));
    expect(await settled(line)).toEqual([
      ['customs', 1, 'sub-1', 4],
      ['tax', 1, 'sub-2', 1],
    ]);
    expect((await submissions.read(line.ports.readRecord, 'sub-1'))?.value.state).toBe('superseded');
    const again = certified('authority-values', customs, { id: 'sub-3', attempt: 3 });
    await lodge(line, again);
    await accept(line.ports, 'sub-3');
    expect(await settled(line)).toEqual([
      ['customs', 2, 'sub-3', 4],
      ['tax', 1, 'sub-2', 1],
    ]);
  });

  it('loses none of two that are accepted at the same time', async () => {
    const line = await openWith(
      certified('authority-values', customs),
      certified('authority-values', taxes, { id: 'sub-2', attempt: 2 }),
    );
    await Promise.all([accept(line.ports), accept(line.ports, 'sub-2')]);
    expect((await settled(line)).map(([department]) => department)).toEqual(['customs', 'tax']);
  });

  it('is one commit of a size that the store takes, even with every department and an older workbook', async () => {
    const department = (name: string, item: string, unit: string) => ({ ...first, department: name, item, unit });
    const six = tableOf(authorityValuesForm, {
      values: [
        first,
        department('外资', '实际使用外资', '万美元'),
        department('税务', '税收收入', '万元'),
        department('统计', '营业收入', '万元'),
        department('自然资源', '用地面积', '亩'),
        department('科技', '研发经费支出', '万元'),
      ],
    });
    const line = await openWith(
      certified('authority-values', customs, { state: 'accepted' }),
      certified('authority-values', six, { id: 'sub-2', attempt: 2 }),
    );
    const sizes: number[] = [];
    const commit: LinePorts['commit'] = (writes: readonly Write[]) => {
      sizes.push(writes.length);
      return line.ports.commit(writes);
    };
    answerOf(await accept({ ...line.ports, commit }, 'sub-2'));
    expect(await settled(line)).toHaveLength(6);
    expect(Math.max(...sizes)).toBe(19);
  });

  it('has one effect, also where it dies at any of its calls', async () => {
    const arrange = () => openWith(certified('authority-values', customs));
    expect(await expectOneEffect({ arrange, act: (ports) => accept(ports) })).toBeGreaterThanOrEqual(8);
  });

  it('keeps the mark of a made-up workbook', async () => {
    const line = await openWith(certified('authority-values', customs, { synthetic: true }));
    await accept(line.ports);
    expect((await readSettled(line.ports, '2025'))[0]?.settled.synthetic).toBe(true);
  });

  it('records nothing where it is returned', async () => {
    const line = await openWith(certified('authority-values', customs));
    const body = { decision: 'return' as const, comment: '请核对' };
    await ask(reviewSubmission(line.ports), { actor: office, params: { id: 'sub-1' }, body, ifMatch: 1 });
    expect(await settled(line)).toEqual([]);
  });
});

describe('accepting province totals (全省总量)', () => {
  it('does what entering them does, and has the shares computed', async () => {
    const line = await openWith(certified('province-totals', totals));
    answerOf(await accept(line.ports));
    expect(await standing(line)).toMatchObject({
      ...{ number: 1, recorded: { by: 'office-1' } },
      totals: {
        trade: { value: '55500', unit: '亿元', source: '杭州海关 2025年全省外贸进出口情况', priorSamePeriod: '52600' },
        foreignInvestment: { value: '1156000', unit: '万美元', officialGrowth: '-24.2' },
      },
    });
    expect(line.sent('indicator').map(({ type }) => type)).toEqual(['submission.accepted', 'province-totals.recorded']);
  });

  it('makes the next version after one that was entered, which stays', async () => {
    const line = await openWith(certified('province-totals', totals));
    const total = (value: string, unit: string) => ({ value, unit, status: 'final' as const, source: '公报' });
    const body = { trade: total('1', '亿元'), foreignInvestment: total('1', '亿美元') };
    await ask(recordTotals(line.ports), { actor: office, params: { period: '2025' }, body });
    await accept(line.ports);
    expect((await standing(line))?.number).toBe(2);
    const entered = await totalsVersions.read(line.ports.readRecord, { period: '2025', number: 1 });
    expect(entered?.value.totals.trade.value).toBe('1');
  });

  it('is of the period that was filed, a quarter’s cumulative one, too', async () => {
    const rows = provinceTotalsExamples['totals']!.map((row) => ({ ...row, releasedOn: '2025-10-20' }));
    const quarter = tableOf(provinceTotalsForm, { totals: rows }, '2025Q3');
    const line = await openWith(certified('province-totals', quarter, { period: '2025Q3' }));
    await accept(line.ports);
    expect(await standing(line)).toBeUndefined();
    expect((await standing(line, '2025Q3'))?.number).toBe(1);
  });

  it('keeps the mark of a made-up workbook', async () => {
    const line = await openWith(certified('province-totals', totals, { synthetic: true }));
    await accept(line.ports);
    expect((await standing(line))?.totals.synthetic).toBe(true);
  });

  it('has one effect, also where it dies at any of its calls', async () => {
    const arrange = () => openWith(certified('province-totals', totals));
    expect(await expectOneEffect({ arrange, act: (ports) => accept(ports) })).toBeGreaterThanOrEqual(8);
  });
});

it('leaves the acceptance of other forms as it is', async () => {
  const line = await openWith({ state: 'certified' });
  answerOf(await accept(line.ports));
  expect(await settled(line)).toEqual([]);
  expect(await standing(line)).toBeUndefined();
});

it('throws where the accepted table is gone, and commits nothing', async () => {
  const line = await openWith(certified('authority-values', customs));
  const before = line.records.all();
  await expect(accept({ ...line.ports, getObject: async () => undefined })).rejects.toThrow('sub-1');
  expect(line.records.all()).toEqual(before);
});
