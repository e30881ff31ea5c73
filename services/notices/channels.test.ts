import { describe, expect, it } from 'vitest';
import { robotUrl } from '../../libs/domain/notices/robot-message.ts';
import { channels } from '../../libs/ports/channels.ts';
import { deliveries } from '../../libs/ports/deliveries.ts';
import { notices } from '../../libs/ports/notices.ts';
import { zones } from '../../libs/ports/registry.ts';
import type { WebMessage, WebOutcome } from '../../libs/ports/web.ts';
import { answerOf, ask, codeOf, lead, office, otherLead } from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { readChannels, setChannels } from './channels.ts';
import { sendNotice } from './send-notice.ts';

const robot = { accessToken: 'token', secret: 'SECx' };
const params = { zone: 'hangzhou' };
const body = { robot, mail: ['duty@zone.example.cn'] };

const open = async (): Promise<Line> => {
  const line = openLine();
  await line.place(zones.write('hangzhou', 'absent', { id: 'hangzhou', name: '杭州', subAreas: [], cohorts: [] }));
  return line;
};

describe('the channels of a zone', () => {
  it('are set by its lead or the office, show no secret, and are changed by the version that was read', async () => {
    const line = await open();
    const set = setChannels(line.ports);
    const first = answerOf(await ask(set, { actor: lead, params, body }));
    expect(first).toMatchObject({ status: 201, body: { robot: true, mail: body.mail }, version: 1 });
    expect(codeOf(await ask(set, { actor: office, params, body: {} }))).toBe('request.if-match-required');
    expect(codeOf(await ask(set, { actor: office, params, body: {}, ifMatch: 7 }))).toBe('request.stale');
    expect(answerOf(await ask(set, { actor: office, params, body: {}, ifMatch: 1 })).body?.robot).toBe(false);
    expect(answerOf(await ask(readChannels(line.ports), { actor: lead, params })).body).toEqual({
      robot: false,
      mail: [],
    });
  });

  it('are not for other zones, and of no zone that the registry does not have; the office has its own', async () => {
    const line = await open();
    expect(codeOf(await ask(setChannels(line.ports), { actor: otherLead, params, body }))).toBe('zone.unknown');
    expect(codeOf(await ask(readChannels(line.ports), { actor: otherLead, params }))).toBe('zone.unknown');
    const nowhere = { zone: 'nowhere' };
    expect(codeOf(await ask(setChannels(line.ports), { actor: office, params: nowhere, body }))).toBe('zone.unknown');
    await ask(setChannels(line.ports), { actor: office, params: { zone: 'province' }, body });
    expect((await channels.read(line.ports.readRecord, 'office'))?.value).toEqual(body);
  });

  it('leave nothing personal in the audit, and have one effect', async () => {
    const line = await open();
    await ask(setChannels(line.ports), { actor: lead, params, body });
    const elsewhere = line.records.all().filter(({ key }) => key.sk !== 'CHANNELS');
    expect(JSON.stringify(elsewhere)).not.toMatch(/duty@|SECx|token/u);
    await expectOneEffect({ arrange: open, act: (ports) => ask(setChannels(ports), { actor: lead, params, body }) });
  });
});

describe('sending a notice', () => {
  const answered = (status: number, text: string): WebOutcome => ({ kind: 'answered', status, body: text });
  const sender = (outcome: WebOutcome, posted: WebMessage[] = []) =>
    sendNotice({
      postWeb: async (message) => {
        posted.push(message);
        return outcome;
      },
      sendMail: async (to) => (to.length === 1 ? 'sent' : 'failed'),
      now: () => START,
      robotUrl: 'https://robot.example.cn/send',
    });
  const message = { title: '通知', text: '请报送' };

  it('by a robot posts a signed markdown message', async () => {
    const posted: WebMessage[] = [];
    const outcome = await sender(answered(200, '{"errcode":0,"errmsg":"ok"}'), posted)('robot', { robot }, message);
    expect(outcome).toBe('sent');
    expect(posted[0]?.url).toBe(robotUrl('https://robot.example.cn/send', robot, Date.parse(START)));
    expect(JSON.parse(posted[0]!.body)).toMatchObject({ msgtype: 'markdown', markdown: { title: '通知' } });
  });

  it.each([
    ['an error in an answer of 200', answered(200, '{"errcode":310000}')],
    ['no JSON', answered(200, '<html>')],
    ['another status', answered(500, '{"errcode":0}')],
    ['no answer', { kind: 'failed', reason: 'timeout' }],
  ] as const)('has failed where the robot gives %s', async (_, outcome) => {
    expect(await sender(outcome)('robot', { robot }, message)).toBe('failed');
  });

  it('goes by mail to whom the inbox has, and nowhere where a channel was taken away', async () => {
    const send = sender(answered(200, '{"errcode":0}'));
    expect(await send('mail', { mail: ['a@example.cn'] }, message)).toBe('sent');
    expect(await send('mail', {}, message)).toBe('refused');
    expect(await send('robot', {}, message)).toBe('refused');
  });

  it.each([
    ['sent', 'delivered'],
    ['refused', 'dropped'],
    ['failed', 'pending'],
  ] as const)('that was %s leaves the delivery %s', async (outcome, state) => {
    const line = await open();
    const key = { target: 'zone:hangzhou', item: 'n-robot' } as const;
    await line.place(
      channels.write('zone:hangzhou', 'absent', { robot }),
      notices.write({ inbox: 'zone:hangzhou', id: 'n' }, 'absent', {
        ...{ id: 'n', inbox: 'zone:hangzhou', event: 'e', text: { zh: '请报送', en: 'file' }, path: '/v1', at: START },
      }),
      deliveries.write(key, 'absent', {
        ...{ ...key, state: 'pending', tried: 0, due: START },
        what: { kind: 'notice', notice: 'n', channel: 'robot' },
      }),
    );
    const postWeb = async () => answered(500, '');
    await attemptDelivery({ ...line.ports, postWeb, sendNotice: async () => outcome })(key);
    expect((await deliveries.read(line.ports.readRecord, key))?.value).toMatchObject({ state, tried: 1 });
  });
});
