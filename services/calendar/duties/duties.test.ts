import { beforeEach, describe, expect, it } from 'vitest';
import { heartbeats, sentReminders } from '../../../libs/ports/calendar-duties.ts';
import { evaluations } from '../../../libs/ports/evaluations.ts';
import { extensionVersions, windowHeads } from '../../../libs/ports/windows.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../../test/support/line/one-effect.ts';
import { type Line, openLine, type SentEvent } from '../../../test/support/line/open-line.ts';
import type { Duty } from './duty.ts';
import { duties } from './index.ts';
import { remind } from './remind.ts';
import { resendUncomputed } from './resend-uncomputed.ts';
import { resendUnrun } from './resend-unrun.ts';
import { resendUnvalidated } from './resend-unvalidated.ts';
import { turnWindows } from './turn-windows.ts';
import { watchHealth } from './watch-health.ts';

const from2026 = { cohorts: [2026] };
const open = async (): Promise<Line> => {
  const line = openLine();
  await registerZones(line, { ...hangzhou, ...from2026 }, { ...ningbo, ...from2026 });
  return line;
};

let line: Line;
beforeEach(async () => {
  line = await open();
});

/** Fires a duty at a time in Shanghai. */
const fire = ({ run }: Duty, shanghai: string): Promise<number> => {
  const at = new Date(`${shanghai}+08:00`).toISOString();
  line.setClock(at);
  return run(line.ports, at);
};

/** The office moves the deadline of the work plan of 2026Q1, for a zone or for all. */
const extend = async (zone: string, dueAt: string, on = line): Promise<void> => {
  const name = { form: 'work-plan', period: '2026Q1', zone };
  const head = await windowHeads.read(on.ports.readRecord, name);
  const number = (head?.value.extension?.number ?? 0) + 1;
  const extension = { ...name, number, dueAt, reason: 'x', decided: { by: 'office', at: '2026-04-01T00:00:00.000Z' } };
  await on.place(
    windowHeads.write(name, head?.version ?? 'absent', { ...name, ...head?.value, extension }),
    extensionVersions.write(extension, 'absent', extension),
  );
};

const named = (events: readonly SentEvent[]) => events.map(({ type, subject, data }) => [type, subject, data['kind']]);
const reminders = () => named(line.sent('notice')).map(([, subject, kind]) => `${subject} ${kind}`);

it('each duty counts by a name of its own', () => {
  expect(new Set(duties.map(({ name }) => name)).size).toBe(duties.length);
});

describe('windows', () => {
  it('are said to open and to close, once each, however late the tick is', async () => {
    await fire(turnWindows, '2026-03-31T23:59:00');
    expect(await fire(turnWindows, '2026-04-03T10:07:00')).toBe(6);
    expect(await fire(turnWindows, '2026-04-03T10:08:00')).toBe(0);
    expect(named(line.sent('notice'))).toContainEqual(['window.opened', 'work-plan.2026Q1', undefined]);
    await fire(turnWindows, '2027-03-01T08:59:00');
    expect(named(line.sent('notice')).filter(([type]) => type === 'window.closed')).toEqual([]);
    await fire(turnWindows, '2027-03-01T09:00:00');
    expect(named(line.sent('notice'))).toContainEqual(['window.closed', 'work-plan.2026Q1', undefined]);
    expect(new Set(line.sent('notice').map(({ id }) => id)).size).toBe(line.sent('notice').length);
  });

  it('that turned before the first tick are not told', async () => {
    expect(await fire(turnWindows, '2026-04-01T00:00:00')).toBe(0);
    expect(line.sent('notice')).toEqual([]);
  });
});

describe('reminders', () => {
  it('come seven, three and one working days before and one after, from nine o’clock, once each', async () => {
    for (const moment of ['04-02T10:00', '04-03T08:59', '04-03T09:00', '04-03T09:01', '04-10T09:00', '04-14T09:00']) {
      await fire(remind, `2026-${moment}:00`);
    }
    await fire(remind, '2026-04-16T09:00:00');
    const plans = reminders().filter((text) => text.startsWith('work-plan.2026Q1.hangzhou'));
    expect(plans).toEqual(['T-7', 'T-3', 'T-1', 'T+1'].map((kind) => `work-plan.2026Q1.hangzhou ${kind}`));
    expect(new Set(reminders()).size).toBe(reminders().length);
  });

  it('stop once it is signed off, and come again where it was sent back', async () => {
    await lodge(line, { form: 'work-plan', period: '2026Q1', state: 'certified' });
    await lodge(line, { id: 's', zone: 'ningbo', form: 'work-plan', period: '2026Q1', state: 'returned' });
    await fire(remind, '2026-04-10T09:00:00');
    expect(reminders()).toContain('work-plan.2026Q1.ningbo T-3');
    expect(reminders()).not.toContain('work-plan.2026Q1.hangzhou T-3');
  });

  it('that were missed are caught up with on the next working day', async () => {
    await fire(remind, '2026-04-13T15:00:00');
    expect(reminders()).toContain('work-plan.2026Q1.hangzhou T-3');
    expect(await fire(remind, '2026-04-12T15:00:00')).toBe(0);
  });

  it('follow an extension', async () => {
    await extend('hangzhou', '2026-04-20T10:00:00.000Z');
    await fire(remind, '2026-04-14T09:00:00');
    expect(reminders()).toContain('work-plan.2026Q1.ningbo T-1');
    expect(reminders()).toContain('work-plan.2026Q1.hangzhou T-7');
  });

  it('come again for the deadline that was granted, once each, whatever was sent for the one before', async () => {
    const remindOn = async (...days: readonly string[]) => {
      for (const day of days) await fire(remind, `2026-${day}T09:00:00`);
    };
    await remindOn('04-03', '04-10', '04-14');
    await extend('hangzhou', '2026-05-15T10:00:00.000Z');
    // Another hour of the same day is no other deadline.
    await remindOn('05-06', '05-07', '05-12', '05-13');
    await extend('hangzhou', '2026-05-15T12:00:00.000Z');
    await remindOn('05-14', '05-18', '05-19');
    const plans = line.sent('notice').filter(({ subject }) => subject === 'work-plan.2026Q1.hangzhou');
    expect(plans.map(({ data }) => `${data['kind']} ${String(data['due']).slice(5, 10)}`)).toEqual(
      ['04-15', '05-15'].flatMap((due) => ['T-7', 'T-3', 'T-1', 'T+1'].map((kind) => `${kind} ${due}`)).toSpliced(3, 1),
    );
    expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
  });

  it('leave alone what a zone did not owe yet', async () => {
    await fire(remind, '2026-01-14T09:00:00');
    expect(reminders().filter((text) => text.includes('2025'))).toEqual([]);
  });

  it('are recorded, with the deadline of then', async () => {
    await fire(remind, '2026-04-14T09:00:00');
    const due = '2026-04-15T10:00:00.000Z';
    const which = { zone: 'ningbo', form: 'bulletin', period: '2026Q1', kind: 'T-1', due } as const;
    expect((await sentReminders.read(line.ports.readRecord, which))?.value.due).toBe(due);
  });
});

describe('what is stuck', () => {
  it('in validation is sent again after ten minutes, then after twice as long each time', async () => {
    await lodge(line, { state: 'received' });
    const since = line.records.all().find(({ due }) => due?.pk === 'RECEIVED')?.due?.sk ?? '';
    const after = (minutes: number) => {
      const at = new Date(Date.parse(since) + minutes * 60_000).toISOString();
      return resendUnvalidated.run(line.ports, at);
    };
    const sent: number[] = [];
    for (const minutes of [9, 10, 11, 29, 30, 69, 70, 71]) sent.push(await after(minutes));
    expect(sent).toEqual([0, 1, 0, 0, 1, 0, 1, 0]);
    expect(line.sent('validation')[0]).toMatchObject({ type: 'submission.received', data: { submission: 'sub-1' } });
  });

  it('once it is validated is left alone', async () => {
    await lodge(line, { state: 'valid' });
    expect(await fire(resendUnvalidated, '2027-01-01T00:00:00')).toBe(0);
  });

  it('before its evaluation is asked for again, also where the schedule asked', async () => {
    const scheme = { id: 'sample-2025', version: 1 };
    const asked = { year: 2025, scheme, dataAsOf: '2026-03-02T01:00:00.000Z' };
    const request = { ...asked, evaluation: 'e', cause: 'request:1' };
    const annual = { ...asked, evaluation: '2025-annual', cause: 'schedule:annual:2025' };
    await line.place(
      evaluations.write('e', 'absent', {
        ...{ request, state: 'draft', requestedAt: '2026-03-03T01:00:00.000Z', decisions: [] },
      }),
      { put: { table: 'calendar', pk: 'ANNUAL', sk: 'YEAR#2025' }, expect: 'absent', body: annual },
    );
    expect(await fire(resendUnrun, '2026-03-03T09:09:00')).toBe(1);
    expect(await fire(resendUnrun, '2026-03-03T09:10:00')).toBe(1);
    expect(line.sent('ranking').map(({ subject }) => subject)).toEqual(['2025-annual', 'e']);
  });

  it('before indicators is found by the table that was accepted', async () => {
    await lodge(line, { state: 'accepted', acceptedAt: '2026-02-10T01:00:00.000Z' });
    expect(await fire(resendUncomputed, '2026-02-10T09:09:00')).toBe(0);
    expect(await fire(resendUncomputed, '2026-02-10T10:00:00')).toBe(1);
    expect(line.sent('indicator')).toMatchObject([{ type: 'submission.accepted', data: { submission: 'sub-1' } }]);
  });
});

describe('a system that was degraded shortly before a deadline', () => {
  const proposals = () => line.sent('notice').filter(({ type }) => type === 'extension.proposed');

  /** Ticks came until an hour in Shanghai, and then none for half an hour. */
  const outage = async (hour: string): Promise<void> => {
    const last = await heartbeats.read(line.ports.readRecord, 'tick');
    const at = new Date(`${hour}:00:00+08:00`).toISOString();
    await line.place(heartbeats.write('tick', last?.version ?? 'absent', { at }));
    await fire(watchHealth, `${hour}:30:00`);
  };

  it('proposes an extension to the next working day, once, and applies nothing', async () => {
    await fire(watchHealth, '2026-04-15T16:00:00');
    await fire(watchHealth, '2026-04-15T16:20:00');
    await fire(watchHealth, '2026-04-15T16:50:00');
    expect(proposals().map(({ subject }) => subject)).toContain('work-plan.2026Q1.all');
    expect(proposals().filter(({ subject }) => subject === 'work-plan.2026Q1.all')).toMatchObject([
      { data: { zone: 'all', until: '2026-04-16T10:00:00.000Z' } },
    ]);
    const head = await windowHeads.read(line.ports.readRecord, { form: 'work-plan', period: '2026Q1', zone: 'all' });
    expect(head?.value.extension).toBeUndefined();
  });

  it('proposes anew near a deadline that was granted, and once for each, whatever was decided on it', async () => {
    const plans = () =>
      proposals()
        .filter(({ subject }) => subject === 'work-plan.2026Q1.all')
        .map(({ data }) => data['until']);
    await outage('2026-04-15T16');
    await extend('all', '2026-04-16T10:00:00.000Z');
    await outage('2026-04-16T15');
    await outage('2026-04-16T16');
    expect(plans()).toEqual(['2026-04-16T10:00:00.000Z', '2026-04-17T10:00:00.000Z']);
    expect(new Set(proposals().map(({ id }) => id)).size).toBe(proposals().length);
  });

  it('proposes for a zone alone where its own deadline is near', async () => {
    await extend('hangzhou', '2026-05-15T10:00:00.000Z');
    await outage('2026-05-15T15');
    await outage('2026-05-15T16');
    expect(proposals().map(({ subject, data }) => [subject, data['until']])).toEqual([
      ['work-plan.2026Q1.hangzhou', '2026-05-18T10:00:00.000Z'],
    ]);
  });

  it('does so, too, where an upload waits for validation for half an hour', async () => {
    await lodge(line, { state: 'received' });
    await fire(watchHealth, '2026-01-15T17:45:00');
    expect(proposals().map(({ subject }) => subject)).toContain('work-plan.2025Q4.all');
  });

  it('proposes nothing while ticks come, or far from any deadline', async () => {
    for (const minute of ['00', '10', '25']) await fire(watchHealth, `2026-04-15T16:${minute}:00`);
    expect(proposals()).toEqual([]);
    line = await open();
    await lodge(line, { state: 'received' });
    await fire(watchHealth, '2026-05-20T16:00:00');
    await fire(watchHealth, '2026-05-20T17:00:00');
    expect(proposals()).toEqual([]);
  });
});

const marked = async (): Promise<Line> => {
  const fresh = await open();
  fresh.setClock('2026-03-31T15:00:00.000Z');
  await turnWindows.run(fresh.ports, '2026-03-31T15:00:00.000Z');
  await watchHealth.run(fresh.ports, '2026-03-31T15:00:00.000Z');
  await extend('hangzhou', '2026-04-15T12:00:00.000Z', fresh);
  return fresh;
};

it.each([
  ['turning windows', turnWindows],
  ['reminding', remind],
  ['watching', watchHealth],
] as const)(
  '%s has one effect, whatever is repeated or breaks',
  async (_, duty) => {
    const act = (ports: Line['ports']) => duty.run(ports, '2026-04-15T02:00:00.000Z');
    expect(await expectOneEffect({ arrange: marked, act })).toBeGreaterThanOrEqual(5);
  },
  30_000,
);
