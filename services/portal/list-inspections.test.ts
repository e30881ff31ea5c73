import { describe, expect, it } from 'vitest';
import type { Actor } from '../../libs/domain/actor.ts';
import type { RecordTable } from '../../libs/domain/forms/records/record-table.ts';
import type { Write } from '../../libs/ports/records.ts';
import { type RegisteredZone, zones, zoneVersions } from '../../libs/ports/registry.ts';
import { answerOf, ask, auditor, codeOf, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, ningbo } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { listInspections } from './list-inspections.ts';

type Values = Readonly<Record<string, string>>;

const tableOf = (rows: readonly Values[]): RecordTable => ({
  version: 1,
  sheets: {
    findings: rows.map((row, index) => ({
      row: index + 4,
      cells: Object.fromEntries(
        Object.entries(row).map(([field, value]) => [field, { sheet: '督查整改', cell: `A${index + 4}`, value }]),
      ),
    })),
  },
  statements: {},
});

const issued = (number: string, zone: string, more: Values = {}): Values => ({
  number,
  zone,
  inspectedOn: '2025-07-22',
  finding: '模块未开通',
  responsible: '市商务局',
  demand: '开通模块',
  deadline: '2025-09-20',
  ...more,
});

let lodged = 0;
const file = (
  line: Line,
  zone: string,
  period: string,
  rows: readonly Values[],
  acceptedAt = '2025-10-05T01:00:00.000Z',
) => {
  lodged += 1;
  return lodge(line, {
    id: `i-${lodged}`,
    zone,
    form: 'inspection',
    period,
    state: 'accepted',
    table: tableOf(rows),
    acceptedAt,
  });
};

const registered = (zone: RegisteredZone, number: number, at: string): readonly Write[] => [
  zones.write(zone.id, number === 1 ? 'absent' : number - 1, zone),
  zoneVersions.write({ zone: zone.id, number }, 'absent', { number, zone, registered: { by: 'office-1', at } }),
];

const open = async () => {
  const line = openLine();
  await line.place(...[hangzhou, ningbo].flatMap((zone) => registered(zone, 1, '2025-01-01T01:00:00.000Z')));
  /** As of the end of a day. */
  const listed = async (actor: Actor, { asOf, ...rest }: { zone?: string; asOf?: string } = {}) => {
    const query = { ...rest, ...(asOf === undefined ? {} : { asOf: `${asOf}T23:59:59+08:00` }) };
    const reply = await ask(listInspections(line.ports), { actor, query, time: '2026-07-01T01:00:00.000Z' });
    return reply.ok ? (answerOf(reply).body?.items ?? []) : [];
  };
  return { line, listed };
};

describe('the findings of inspections', () => {
  it('say how far each is, since when it is overdue, and where that is written', async () => {
    const { line, listed } = await open();
    const own = issued('督-1', '杭州联动创新区');
    const { id } = await file(line, 'province', '2025Q3', [
      own,
      issued('督-2', '杭州市'),
      issued('督-3', '宁波联动创新区'),
    ]);
    const answer = { ...own, measures: '已开通', completedOn: '2025-09-25', evidence: '文件' };
    const answered = await file(line, 'hangzhou', '2025Q3', [answer]);
    expect(await listed(office, { asOf: '2025-10-10' })).toMatchObject([
      {
        ...{ number: '督-1', zone: 'hangzhou', state: 'answered', overdue: true, overdueDays: 5, period: '2025Q3' },
        issued: { submission: id, sheet: '督查整改', cell: 'A4' },
        answered: { submission: answered.id, cell: 'A4' },
      },
      { number: '督-2', zone: 'hangzhou', state: 'issued', overdue: true, overdueDays: 20 },
      { number: '督-3', zone: 'ningbo', state: 'issued', overdue: true },
    ]);
    const [, second] = await listed(office, { asOf: '2025-10-06' });
    expect(second).toMatchObject({ overdueDays: 16 });
    expect(second).not.toHaveProperty('answered');
  });

  it('are those of a zone to its people, and all to the office and the auditor', async () => {
    const { line, listed } = await open();
    await file(line, 'province', '2025Q3', [
      issued('督-1', '杭州联动创新区'),
      issued('督-2', '宁波联动创新区'),
      issued('督-3', '某区'),
    ]);
    const numbers = async (...asked: Parameters<typeof listed>) => (await listed(...asked)).map(({ number }) => number);
    expect(await numbers(officer)).toEqual(['督-1']);
    expect(await numbers(otherLead)).toEqual(['督-2']);
    expect(await numbers(office)).toEqual(['督-1', '督-2', '督-3']);
    expect(await numbers(auditor, { zone: 'ningbo' })).toEqual(['督-2']);
    const refused = async (actor: Actor, zone: string) =>
      codeOf(await ask(listInspections(line.ports), { actor, query: { zone } }));
    expect(await refused(officer, 'ningbo')).toBe('zone.unknown');
    const nobody: Actor = { sub: 'x', role: 'zone-officer' };
    expect(codeOf(await ask(listInspections(line.ports), { actor: nobody, query: {} }))).toBe('zone.unknown');
    expect(await refused(office, 'nowhere')).toBe('zone.unknown');
  });

  it('are as they were accepted by the day that is asked for', async () => {
    const { line, listed } = await open();
    await file(line, 'province', '2025Q3', [issued('督-1', '杭州联动创新区', { deadline: '2025-10-05' })]);
    expect(await listed(office, { asOf: '2025-10-04' })).toEqual([]);
    expect(await listed(office, { asOf: '2025-10-05' })).toMatchObject([{ overdue: false, overdueDays: 0 }]);
    expect(await listed(office, { asOf: '2025-10-06' })).toMatchObject([{ overdue: true, overdueDays: 1 }]);
  });

  it('go on under their number, as far as they were, until they are decided anew', async () => {
    const { line, listed } = await open();
    const own = issued('督-1', '杭州联动创新区');
    const first = { ...own, outcome: '继续整改', decidedOn: '2025-10-03', opinion: '尚未完成' };
    await file(line, 'province', '2025Q3', [first]);
    const answer = { ...own, measures: '正在开通', completedOn: '2025-09-10', evidence: '文件' };
    await file(line, 'hangzhou', '2025Q3', [answer]);
    expect(await listed(office, { asOf: '2025-10-05' })).toMatchObject([{ state: 'continued', overdueDays: 15 }]);
    const next = { ...own, deadline: '2025-12-31' };
    await file(line, 'province', '2025Q4', [next], '2025-10-08T01:00:00.000Z');
    const [carried, ...more] = await listed(office, { asOf: '2025-10-09' });
    expect([carried, more]).toMatchObject([
      { state: 'continued', deadline: '2025-12-31', overdue: false, period: '2025Q4' },
      [],
    ]);
    expect(carried).not.toHaveProperty('completedOn');
    expect(carried?.answered).toBeDefined();
    await file(
      line,
      'hangzhou',
      '2025Q4',
      [{ ...next, measures: '已开通', completedOn: '2025-12-01' }],
      '2025-12-05T01:00:00.000Z',
    );
    expect(await listed(office, { asOf: '2026-01-05' })).toMatchObject([{ state: 'answered', overdue: false }]);
  });

  it('are closed where the office closed them, and are not overdue then', async () => {
    const { line, listed } = await open();
    await file(line, 'province', '2025Q3', [
      issued('督-1', '杭州联动创新区', { outcome: '销号', decidedOn: '2025-10-01' }),
    ]);
    expect(await listed(officer, { asOf: '2026-06-30' })).toMatchObject([{ state: 'closed', overdue: false }]);
  });

  it('are of the zones that were registered at that moment, by the names of then', async () => {
    const { line, listed } = await open();
    await file(line, 'province', '2025Q3', [issued('督-1', '杭州联动创新区')]);
    await line.place(...registered({ ...hangzhou, name: '新名联动创新区' }, 2, '2025-11-01T01:00:00.000Z'));
    expect((await listed(office, { asOf: '2025-10-31' })).map(({ zone }) => zone)).toEqual(['hangzhou']);
    expect((await listed(office, { asOf: '2025-11-01' })).map(({ zone }) => zone)).toEqual([undefined]);
  });
});
