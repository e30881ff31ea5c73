import { beforeEach, describe, expect, it } from 'vitest';
import { calendarYearVersions } from '../../libs/ports/calendar-years.ts';
import { hangzhou, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { remind } from './duties/remind.ts';
import { turnWindows } from './duties/turn-windows.ts';
import { enterYear } from './enter-year.ts';
import { listWindows } from './read-windows.ts';
import { listYears, readYear } from './read-years.ts';

/** As if the notice for 2027 took 4 to 8 January, and 1 March. */
const notice = {
  documentNo: '国办发明电〔2026〕7号',
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-08' },
    { name: '调休', from: '2027-03-01', to: '2027-03-01' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeUpDays: ['2027-01-16'],
};
const lead = { sub: 'lead-1', role: 'office-lead' };
const BEFORE = '2026-11-19T00:00:00.000Z';
const ENTERED = '2026-11-20T01:00:00.000Z';

let line: Line;
beforeEach(async () => {
  line = openLine();
  line.setClock(ENTERED);
  await registerZones(line, { ...hangzhou, cohorts: [2026] });
});

const enter = (body: object = notice, more: object = {}, ports: LinePorts = line.ports) =>
  enterYear(ports)({ params: { year: '2027' }, body, actor: lead, ...more } as never);
const read = async (query: object = {}, year = '2027') => {
  const answered = await readYear(line.ports)({ params: { year }, query, time: line.ports.now() } as never);
  return answered.ok ? answered.value : undefined;
};
const planDue = async (query: object = {}) => {
  const asked = { period: '2026Q4', form: 'work-plan', zone: 'hangzhou', ...query };
  const answered = await listWindows(line.ports)({ query: asked, actor: lead } as never);
  const [window] = answered.ok ? (answered.value.body?.items ?? []) : [];
  return [window?.dueAt, window?.closesAt, window?.provisional];
};
const fire = (duty: typeof remind, shanghai: string) => {
  const at = new Date(`${shanghai}+08:00`).toISOString();
  line.setClock(at);
  return duty.run(line.ports, at);
};

describe('the holidays of a year', () => {
  it('are provisional until somebody knows them', async () => {
    expect(await read()).toEqual({
      body: { year: 2027, provisional: true, source: 'none', holidays: [], makeUpDays: [] },
    });
    expect((await read({}, '2026'))?.body).toMatchObject({ provisional: false, source: 'built-in' });
    await enter();
    expect(await read()).toEqual({
      body: {
        ...{ year: 2027, provisional: false, source: 'office', ...notice },
        ...{ by: 'lead-1', at: '2026-11-20T09:00:00+08:00' },
      },
      version: 1,
    });
    expect((await read({ asOf: BEFORE }))?.body).toMatchObject({ provisional: true });
  });

  it('are listed for the years around today', async () => {
    await enter();
    const list = async (query: object) => {
      const answered = await listYears(line.ports)({ query, time: line.ports.now() } as never);
      return answered.ok ? answered.value.body?.items.map(({ year, source }) => `${year} ${source}`) : [];
    };
    expect(await list({})).toEqual(['2025 built-in', '2026 built-in', '2027 office', '2028 none']);
    expect(await list({ asOf: BEFORE })).toContain('2027 none');
  });

  it('are versions: the same content is no other one, and another one needs the version that was read', async () => {
    expect(await enter()).toMatchObject({ value: { status: 201, version: 1 } });
    expect(await enter()).toMatchObject({ ok: true, value: { version: 1 } });
    const other = { ...notice, makeUpDays: [] };
    expect(await enter(other)).toMatchObject({ ok: false, error: { code: 'request.if-match-required' } });
    expect(await enter(other, { ifMatch: 1 })).toMatchObject({ value: { status: 200, version: 2 } });
    const kept = line.records.all().filter(({ key }) => key.pk === 'CALENDAR-YEAR#2027' && key.sk.startsWith('V#'));
    expect(kept.map((record) => calendarYearVersions.of(record).value.makeUpDays)).toEqual([['2027-01-16'], []]);
  });

  it('that cannot be right are refused with their place', async () => {
    expect(await enter({ ...notice, makeUpDays: ['2027-01-11'] })).toMatchObject({
      ok: false,
      error: { kind: 'unprocessable', code: 'calendar.year', errors: [{ pointer: '/makeUpDays/0' }] },
    });
  });

  it('are entered once, whatever is repeated or breaks', async () => {
    const arrange = async () => {
      const fresh = openLine();
      fresh.setClock(ENTERED);
      return fresh;
    };
    expect(await expectOneEffect({ arrange, act: (ports) => enter(notice, {}, ports) })).toBeGreaterThanOrEqual(2);
  });
});

describe('once they are entered', () => {
  it('deadlines and the end of their windows move, and stand', async () => {
    const before = ['2027-01-14T18:00:00+08:00', '2027-03-01T09:00:00+08:00', true];
    expect(await planDue()).toEqual(before);
    await enter();
    line.setClock('2026-11-21T00:00:00.000Z');
    expect(await planDue()).toEqual(['2027-01-21T18:00:00+08:00', '2027-03-02T09:00:00+08:00', false]);
    expect(await planDue({ asOf: BEFORE })).toEqual(before);
  });

  it('people are reminded by them, on no day that is off', async () => {
    await enter();
    await fire(remind, '2027-01-08T09:00:00');
    expect(line.sent('notice')).toEqual([]);
    // A Saturday that is worked: the reminder of the 13th is caught up with.
    await fire(remind, '2027-01-16T09:00:00');
    const kinds = line.sent('notice').filter(({ subject }) => subject === 'work-plan.2026Q4.hangzhou');
    expect(kinds.map(({ data }) => data['kind'])).toEqual(['T-7']);
  });

  it('windows close by them', async () => {
    await enter();
    await fire(turnWindows, '2027-02-28T10:00:00');
    await fire(turnWindows, '2027-03-01T10:00:00');
    expect(line.sent('notice').filter(({ type }) => type === 'window.closed')).toEqual([]);
    await fire(turnWindows, '2027-03-02T10:00:00');
    expect(line.sent('notice').map(({ type }) => type)).toContain('window.closed');
  });
});
