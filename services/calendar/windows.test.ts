import { beforeEach, describe, expect, it } from 'vitest';
import type { ExtensionProposal } from '../../libs/domain/calendar/extension.ts';
import { contacts, people } from '../../libs/ports/people.ts';
import { extensionVersions, windowHeads } from '../../libs/ports/windows.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { extendWindow } from './extend-window.ts';
import { readReminder } from './read-reminder.ts';
import { listWindowSettings, listWindows, readWindow } from './read-windows.ts';
import { setWindow } from './set-window.ts';

const office = { sub: 'office-1', role: 'office' } as const;
const officer = { sub: 'officer-1', role: 'zone-officer', zone: 'hangzhou' } as const;
const portal = { sub: 'portal', role: 'portal' } as const;
const id = 'work-plan.2026Q1.hangzhou';
const longer = {
  ...{ dueAt: '2026-04-20T18:00:00+08:00', reason: '台风影响', documentNo: '函〔2026〕8号' },
  approver: '省自贸办负责人',
};

let line: Line;
beforeEach(async () => {
  line = openLine();
  line.setClock('2026-04-15T10:05:00.000Z');
  await registerZones(line, hangzhou, ningbo);
});

const extend = (body: object, more: object = {}, ports: LinePorts = line.ports) =>
  extendWindow(ports)({ params: { id }, body, actor: office, ...more } as never);
const list = async (actor: object, query: object = {}) => {
  const answered = await listWindows(line.ports)({ query: { period: '2026Q1', ...query }, actor } as never);
  return answered.ok ? (answered.value.body?.items ?? []) : [];
};
const planOf = async (zone: string) => (await list(office, { form: 'work-plan', zone }))[0];

describe('the windows of a period', () => {
  it('are listed by form and zone, with the state of the moment', async () => {
    const items = await list(office);
    expect([...new Set(items.map(({ zone }) => zone))]).toEqual(['all', 'hangzhou', 'ningbo']);
    expect(items.find((item) => item.id === id)).toMatchObject({
      opensAt: '2026-04-01T00:00:00+08:00',
      dueAt: '2026-04-15T18:00:00+08:00',
      graceUntil: '2026-04-15T18:20:00+08:00',
      closesAt: '2027-03-01T09:00:00+08:00',
      ...{ state: 'due', provisional: false },
    });
  });

  it('are those of their own for people of a zone, and without reasons for the portal', async () => {
    await extend(longer, { params: { id: 'work-plan.2026Q1.all' } });
    expect(new Set((await list(officer)).map(({ zone }) => zone))).toEqual(new Set(['hangzhou']));
    expect(await list(officer, { zone: 'ningbo' })).toEqual([]);
    const [shown] = await list(portal, { form: 'work-plan' });
    expect(shown).toMatchObject({ zone: 'all', dueAt: '2026-04-20T18:00:00+08:00' });
    expect(shown).not.toHaveProperty('extension');
  });

  it('can be asked for as they stood', async () => {
    await extend(longer);
    const [before] = await list(office, { zone: 'hangzhou', form: 'work-plan', asOf: '2026-04-15T18:04:00+08:00' });
    expect(before?.dueAt).toBe('2026-04-15T18:00:00+08:00');
  });
});

describe('an extension', () => {
  it('moves the deadline of its zone alone, and says who granted it, when and why', async () => {
    expect(await extend(longer)).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await planOf('hangzhou')).toMatchObject({
      ...{ state: 'open', dueAt: '2026-04-20T18:00:00+08:00' },
      extension: { ...longer, zone: 'hangzhou', by: 'office-1', at: '2026-04-15T18:05:00+08:00' },
    });
    expect((await planOf('ningbo'))?.state).toBe('due');
    expect(line.sent('notice')).toMatchObject([{ type: 'extension.decided', data: { decision: 'granted' } }]);
  });

  it('is corrected by another one, and both are kept', async () => {
    await extend(longer);
    expect(await extend(longer)).toMatchObject({ ok: false, error: { code: 'request.if-match-required' } });
    await extend({ ...longer, dueAt: '2026-04-17T18:00:00+08:00' }, { ifMatch: 1 });
    expect((await planOf('hangzhou'))?.dueAt).toBe('2026-04-17T18:00:00+08:00');
    const kept = line.records.all().filter(({ key }) => key.sk.startsWith('V#work-plan#hangzhou#'));
    expect(kept.map((record) => extensionVersions.of(record).value.dueAt)).toEqual([
      '2026-04-20T10:00:00.000Z',
      '2026-04-17T10:00:00.000Z',
    ]);
  });

  it.each([
    ['earlier than the rule says', id, { ...longer, dueAt: '2026-04-15T18:00:00+08:00' }, 'window.not-later'],
    ['of a form that is never due', 'innovation-case.2026.hangzhou', longer, 'window.unknown'],
    ['of another kind of period', 'work-plan.2026.hangzhou', longer, 'window.unknown'],
    ['of no zone', 'work-plan.2026Q1.atlantis', longer, 'window.unknown'],
    ['that nobody proposed', id, { decision: 'approve', reason: '同意' }, 'window.no-proposal'],
  ])('%s is refused', async (_, window, body, code) => {
    expect(await extend(body, { params: { id: window } })).toMatchObject({ ok: false, error: { code } });
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const arrange = async () => {
      const fresh = openLine();
      await registerZones(fresh, hangzhou);
      return fresh;
    };
    expect(await expectOneEffect({ arrange, act: (ports) => extend(longer, {}, ports) })).toBeGreaterThanOrEqual(5);
  });
});

describe('a proposed extension', () => {
  const all = { form: 'work-plan', period: '2026Q1', zone: 'all' };
  const proposal: ExtensionProposal = {
    ...{ dueAt: '2026-04-16T10:00:00.000Z', why: 'ticks-missing' as const, at: '2026-04-15T09:00:00.000Z' },
    degraded: { from: '2026-04-15T08:00:00.000Z', to: '2026-04-15T09:00:00.000Z' },
    deadline: '2026-04-15T10:00:00.000Z',
  };
  const decide = (decision: string) =>
    extend({ decision, reason: '系统故障' }, { params: { id: 'work-plan.2026Q1.all' }, ifMatch: 1 });
  beforeEach(() => line.place(windowHeads.write(all, 'absent', { ...all, proposal })));

  it('moves nothing, and is shown to the office alone', async () => {
    expect((await planOf('hangzhou'))?.dueAt).toBe('2026-04-15T18:00:00+08:00');
    expect((await planOf('all'))?.proposal).toMatchObject({ why: 'ticks-missing' });
    const read = await readWindow(line.ports)({
      params: { id: 'work-plan.2026Q1.all' },
      query: {},
      actor: office,
    } as never);
    expect(read).toMatchObject({ value: { version: 1, body: { proposal: { why: 'ticks-missing' } } } });
  });

  it('that is approved holds for all', async () => {
    await decide('approve');
    expect((await planOf('ningbo'))?.dueAt).toBe('2026-04-16T18:00:00+08:00');
    expect((await planOf('all'))?.proposal?.decision).toBe('approve');
  });

  it('that another extension went beyond is not approved: it would shorten that', async () => {
    const all = { params: { id: 'work-plan.2026Q1.all' }, ifMatch: 1 };
    await extend({ dueAt: '2026-04-20T18:00:00+08:00', reason: '台风' }, all);
    const late = extend({ decision: 'approve', reason: '系统故障' }, { ...all, ifMatch: 2 });
    expect(await late).toMatchObject({ ok: false, error: { code: 'window.not-later' } });
    expect((await planOf('ningbo'))?.dueAt).toBe('2026-04-20T18:00:00+08:00');
  });

  it('that is refused holds for nobody, and is not decided again', async () => {
    expect(await decide('refuse')).toMatchObject({ ok: true });
    expect((await planOf('ningbo'))?.dueAt).toBe('2026-04-15T18:00:00+08:00');
    const again = extend({ decision: 'approve', reason: 'x' }, { params: { id: 'work-plan.2026Q1.all' }, ifMatch: 2 });
    expect(await again).toMatchObject({ ok: false, error: { code: 'window.no-proposal' } });
    expect(line.sent('notice')).toMatchObject([{ data: { decision: 'refused' } }]);
  });
});

describe('the rule of a form', () => {
  const rule = { window: { kind: 'workday', nth: 12, hour: 18 }, reason: '年度安排' };
  const set = (form: string, ports: LinePorts = line.ports) =>
    setWindow(ports)({ params: { form, year: '2026' }, body: rule, actor: office } as never);

  it('is set for a year, for all of its periods', async () => {
    expect(await set('work-plan')).toMatchObject({ ok: true, value: { status: 201, version: 1 } });
    expect((await planOf('hangzhou'))?.dueAt).toBe('2026-04-17T18:00:00+08:00');
    const listed = await listWindowSettings(line.ports)({ query: { year: '2026' } } as never);
    expect(listed).toMatchObject({ value: { body: { items: [{ form: 'work-plan', reason: '年度安排' }] } } });
  });

  it('is that of a form that there is', async () => {
    expect(await set('none')).toMatchObject({ ok: false, error: { code: 'form.unknown' } });
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const act = (ports: LinePorts) => set('work-plan', ports);
    expect(await expectOneEffect({ arrange: async () => openLine(), act })).toBeGreaterThanOrEqual(3);
  });
});

describe('what a zone still owes', () => {
  const ask = (actor: object, zone = 'hangzhou') =>
    readReminder(line.ports)({ params: { zone }, query: { period: '2026Q1' }, actor } as never);

  it('is what is open or late and not signed off, with its extension', async () => {
    line.setClock('2026-04-16T01:00:30.000Z');
    await extend(longer);
    const done = { form: 'bulletin', period: '2026Q1', state: 'certified' } as const;
    await lodge(line, done);
    await lodge(line, { id: 'sub-2', form: 'major-projects', period: '2026Q1', state: 'returned' });
    const answered = await ask(officer);
    const { items = [], text = '' } = answered.ok ? (answered.value.body ?? {}) : {};
    expect(items.map(({ form, daysLate, extended, state }) => [form, daysLate, extended, state])).toEqual([
      ['work-plan', 0, true, undefined],
      ['delegated-powers', 1, false, undefined],
      ['major-projects', 1, false, 'returned'],
      ['quarterly-trade', 0, false, undefined],
    ]);
    expect(text).toContain('尚有4项未完成报送，其中2项已逾期');
  });

  it('names whom to reach in the zone, to those alone who look after them', async () => {
    const person = { sub: 'li.wei', name: '李伟', role: 'zone-officer', zone: 'hangzhou' } as const;
    const other = { ...person, sub: 'wang', zone: 'ningbo' };
    await line.place(
      people.write('li.wei', 'absent', person),
      contacts.write('li.wei', 'absent', { phone: '0571-00000000' }),
      people.write('wang', 'absent', other),
    );
    const told = { name: '李伟', role: 'zone-officer', phone: '0571-00000000' };
    expect(await ask(office)).toMatchObject({ value: { body: { people: [told] } } });
    expect(JSON.stringify(await ask(officer))).not.toContain('李伟');
  });

  it.each([
    ['of the period itself', [['2026Q1', true]], true],
    ['last before it, where nothing was filed of it', [['2025', true]], true],
    ['last, and not what came before', [['2025Q4'], ['2025', true]], false],
    ['of the period, and not what came before', [['2026Q1'], ['2025', true]], false],
    ['by nobody yet', [], false],
  ] as const)('says that it is made up where that is what was filed %s', async (_, filed, isMarked) => {
    for (const [period, synthetic] of filed) {
      const form = period === '2025' ? 'indicator-data' : 'bulletin';
      await lodge(line, { id: `sub-${period}`, form, period, state: 'returned', ...(synthetic && { synthetic }) });
    }
    const answered = await ask(officer);
    expect(answered.ok && answered.value.body?.text.includes('模拟数据')).toBe(isMarked);
  });

  it('is another zone’s own affair', async () => {
    expect(await ask(officer, 'ningbo')).toMatchObject({ ok: false, error: { code: 'zone.unknown' } });
    expect(await ask(office, 'ningbo')).toMatchObject({ ok: true });
  });
});
