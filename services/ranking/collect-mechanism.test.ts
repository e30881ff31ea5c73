import { describe, expect, it } from 'vitest';
import { builtInYear } from '../../libs/domain/calendar/built-in-year.ts';
import type { RecordTable } from '../../libs/domain/forms/records/record-table.ts';
import { calendarYearVersions } from '../../libs/ports/calendar-years.ts';
import { extensionVersions, windowSettingVersions } from '../../libs/ports/windows.ts';
import { plainTable } from '../../test/support/forms/plain-table.ts';
import { hangzhou, type Lodged, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { collectMechanism, collectOfficeYear } from './collect-mechanism.ts';

const ACCEPTED = '2026-02-10T01:00:00.000Z';
const asOf = '2026-03-02T01:00:00.000Z';
const bytesOf = (name: string) => new TextEncoder().encode(name);

const accepted = (line: Line, form: string, period: string, table: RecordTable, more: Partial<Lodged> = {}) =>
  lodge(line, {
    ...{ id: `${form}-${period}-${more.zone ?? 'hangzhou'}`, form, period, state: 'accepted', acceptedAt: ACCEPTED },
    ...{ table, bytes: bytesOf(`${form} ${period} ${more.zone ?? ''}`), ...more },
  });

const task = (taskId: string, deadline: string, status: string) => ({ taskId, task: taskId, deadline, status });
const plan = (...tasks: readonly Record<string, string>[]): RecordTable => {
  const { sheets, ...rest } = plainTable('tasks', tasks);
  const meetings = plainTable('meetings', [{ name: '例会', minutes: '杭自贸纪要〔2025〕1号' }]);
  return { ...rest, sheets: { ...sheets, ...meetings.sheets } };
};

const collect = async (line: Line, moment = asOf) => {
  const year = { year: 2025, asOf: moment };
  return collectMechanism(line.ports, hangzhou, year, await collectOfficeYear(line.ports, year));
};

const open = async (): Promise<Line> => {
  const line = openLine();
  await registerZones(line, hangzhou);
  return line;
};

const grant = (line: Line, zone: string, dueAt: string) => {
  const name = { form: 'bulletin', period: '2025Q1', zone, number: 1 };
  const decided = { by: 'office', at: '2025-04-14T01:00:00.000Z' };
  return line.place(extensionVersions.write(name, 'absent', { ...name, dueAt, reason: '系统故障', decided }));
};

describe('what the system saw of a zone’s working mechanism', () => {
  it('is nothing where nothing was filed: every filing that was due is named', async () => {
    const facts = await collect(await open());
    expect(facts).toMatchObject({ cityLeader: null, bodies: null, tasks: null, replication: null, cases: 0 });
    expect(facts.filings.map(({ form, period, storedAt }) => [form, period, storedAt])).toEqual([
      ['institution', '2025', null],
      ...['2025Q1', '2025Q2', '2025Q3', '2025Q4'].map((quarter) => ['work-plan', quarter, null]),
      ...['2025Q1', '2025Q2', '2025Q3', '2025Q4'].map((quarter) => ['bulletin', quarter, null]),
      ['annual-summary', '2025', null],
    ]);
  });

  it('is taken from what was accepted, each with its file', async () => {
    const line = await open();
    const leader = { subArea: '全区', organisation: '领导小组', leaderName: '王某', leaderTitle: '杭州市副市长' };
    const body = { subArea: '主城片区', organisation: '管委会' };
    await accepted(line, 'institution', '2025', plainTable('institutions', [leader, body]));
    await accepted(line, 'work-plan', '2025Q1', plan(task('T1', '2025-06', '推进中'), task('T2', '2026-01', '推进中')));
    await accepted(line, 'work-plan', '2025Q4', plan(task('T1', '2025-06', '已完成'), task('T2', '2026-01', '推进中')));
    await accepted(
      line,
      'innovation-case',
      '2025',
      plainTable('cases', [{ name: '甲' }, { name: '乙' }, { name: '丙' }]),
    );
    const facts = await collect(line);
    expect(facts).toMatchObject({
      cityLeader: true,
      bodies: { part: 1, whole: 2 },
      tasks: { part: 1, whole: 1 },
      meetings: ['2025Q1', '2025Q4'],
      cases: 3,
    });
    expect(facts.sources.map(({ form, period }) => [form, period])).toEqual([
      ['institution', '2025'],
      ['work-plan', '2025Q1'],
      ['work-plan', '2025Q4'],
      ['innovation-case', '2025'],
    ]);
    expect(facts.filings.filter(({ storedAt }) => storedAt !== null).map(({ period }) => period)).toEqual([
      '2025',
      '2025Q1',
      '2025Q4',
    ]);
  });

  it('counts findings that were closed on time, of those that the office issued to this zone', async () => {
    const line = await open();
    const issued = (number: string, zone: string, outcome: string) => ({
      number,
      zone,
      deadline: '2025-09-30',
      outcome,
    });
    const findings = [
      issued('1', hangzhou.name, '销号'),
      issued('2', hangzhou.name, ''),
      issued('3', '宁波联动创新区', ''),
    ];
    await accepted(line, 'inspection', '2025Q3', plainTable('findings', findings), { zone: 'province' });
    const answer = { number: '1', measures: '已整改', completedOn: '2025-09-20' };
    await accepted(line, 'inspection', '2025Q3', plainTable('findings', [answer]));
    expect((await collect(line)).inspections).toEqual({ part: 1, whole: 2 });
  });

  it('does not know a filing as valid before it was validated, though it was stored', async () => {
    const line = await open();
    const lodged = await accepted(line, 'bulletin', '2025Q1', plainTable('items', []));
    const storedAt = lodged.files[0]?.stored?.storedAt ?? '';
    const before = new Date(Date.parse(lodged.validation?.at ?? '') - 1).toISOString();
    const at = async (moment: string) =>
      (await collect(line, moment)).filings.find(({ form, period }) => form === 'bulletin' && period === '2025Q1');
    expect((await at(asOf))?.storedAt).toBe(storedAt);
    expect((await at(before))?.storedAt).toBeNull();
  });

  it('goes by the holidays that were entered by then, and keeps what was on time when it was stored', async () => {
    const line = await open();
    const known = builtInYear(2025);
    const { storedAt = '' } =
      (await accepted(line, 'bulletin', '2025Q1', plainTable('items', []))).files[0]?.stored ?? {};
    const bulletin = async () => (await collect(line)).filings.find(({ form }) => form === 'bulletin');
    const regular = await bulletin();
    const enter = (number: number, at: string, to: string) => {
      const holidays = [...(known?.holidays ?? []), { name: '放假', from: '2025-04-07', to }];
      const version = { year: 2025, documentNo: `${number}`, holidays, makeUpDays: known?.makeUpDays ?? [], number };
      return line.place(calendarYearVersions.write(version, 'absent', { ...version, entered: { by: 'lead', at } }));
    };
    await enter(1, '2025-03-01T00:00:00.000Z', '2025-04-09');
    expect(storedAt > '2025-03-01').toBe(true);
    expect([regular?.due, (await bulletin())?.due]).toEqual(['2025-04-15T10:00:00.000Z', '2025-04-18T10:00:00.000Z']);
    await enter(2, new Date(Date.parse(storedAt) + 1).toISOString(), '2025-04-07');
    expect((await bulletin())?.due).toBe('2025-04-18T10:00:00.000Z');
    expect((await collect(line)).calendar).toMatchObject([{ year: 2025, documentNo: '2' }]);
  });

  it('has the deadline that the office extended, for the zone or for all, from its decision on', async () => {
    const line = await open();
    await grant(line, 'hangzhou', '2025-04-20T10:00:00.000Z');
    await grant(line, 'ningbo', '2025-04-28T10:00:00.000Z');
    const due = async (moment: string) =>
      (await collect(line, moment)).filings.find(({ form, period }) => form === 'bulletin' && period === '2025Q1')?.due;
    expect(await due('2025-04-13T00:00:00.000Z')).toBe('2025-04-15T10:00:00.000Z');
    expect(await due(asOf)).toBe('2025-04-20T10:00:00.000Z');
    await grant(line, 'all', '2025-04-24T10:00:00.000Z');
    expect(await due(asOf)).toBe('2025-04-24T10:00:00.000Z');
  });

  it('times nothing of a form that the office set always open', async () => {
    const line = await open();
    const setting = { form: 'bulletin', year: '2025', number: 1, window: { kind: 'always-open' } } as const;
    const set = { by: 'office', at: '2025-01-01T00:00:00.000Z' };
    await line.place(windowSettingVersions.write(setting, 'absent', { ...setting, reason: '改为随时报送', set }));
    expect((await collect(line)).filings.map(({ form }) => form)).not.toContain('bulletin');
  });

  it('does not see what came after the moment', async () => {
    const line = await open();
    await accepted(line, 'innovation-case', '2025', plainTable('cases', [{ name: '甲' }]));
    expect((await collect(line, '2026-02-09T00:00:00.000Z')).cases).toBe(0);
  });
});
