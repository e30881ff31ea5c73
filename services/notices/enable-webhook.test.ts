import { describe, expect, it } from 'vitest';
import { outgoing } from '../../events/outgoing.ts';
import { reportPublished } from '../../events/report-published.v1.ts';
import type { Actor } from '../../libs/domain/actor.ts';
import type { WebMessage } from '../../libs/ports/web.ts';
import { webhooks } from '../../libs/ports/webhooks.ts';
import { answerOf, ask, codeOf, silent } from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine, START } from '../../test/support/line/open-line.ts';
import { askForDeliveries } from '../calendar/duties/ask-for-deliveries.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { enableWebhook } from './enable-webhook.ts';
import { endWebhook } from './end-webhook.ts';
import { onNotices } from './on-notices.ts';
import { listDeliveries, readWebhook } from './read-webhooks.ts';
import { registerWebhook } from './register-webhook.ts';
import { scheduleMissed } from './schedule-missed.ts';

const portal: Actor = { sub: 'portal', role: 'portal' };
const params = { id: 'id-1' };
const checked = { lookUpHost: async () => ['8.8.8.8'], reach: { loopback: false } };

const event = (cause: string) =>
  outgoing(reportPublished, {
    ...{ cause, subject: cause, time: START, source: 'lianchuang/test' },
    data: reportPublished.example,
  });
const deliver = async (ports: LinePorts, ...causes: readonly string[]) => {
  for (const cause of causes) {
    await onNotices(ports)(event(cause).body, { messageId: 'm', receiveCount: 1, time: START, logs: silent });
  }
};
const register = (ports: LinePorts, url: string) =>
  ask(registerWebhook({ ...ports, ...checked, newSecret: () => 'whsec_AAAA' }), { actor: portal, body: { url } });
const enable = (ports: LinePorts, ifMatch: number, lookUpHost = checked.lookUpHost) =>
  ask(enableWebhook({ ...ports, ...checked, lookUpHost }), { actor: portal, params, ifMatch });

/** An endpoint that answers as it is told, and keeps what it took. */
const endpoint = (status: number) => {
  const taken: string[] = [];
  return {
    taken,
    postWeb: async ({ body }: WebMessage) => {
      if (status < 300) taken.push(JSON.parse(body).id);
      return { kind: 'answered', status, body: '' } as const;
    },
  };
};

/** Makes every try that is due, and those that these ask for. */
const tryAll = async (ports: LinePorts, records: Line, { postWeb }: ReturnType<typeof endpoint>) => {
  const step = attemptDelivery({ ...ports, postWeb, sendNotice: async () => 'sent' });
  for (let more = true; more; ) {
    const before = records.sent('delivery').length;
    await askForDeliveries.run(ports, START);
    const due = records.sent('delivery').slice(before);
    for (const { data } of due) await step(data as { target: string; item: string });
    more = due.length > 0;
  }
};

/** One that took the first of three events, wanted no more, and then missed two more. */
const disabled = async (): Promise<Line> => {
  const line = openLine();
  await register(line.ports, 'https://portal.example.cn/');
  await deliver(line.ports, 'a');
  await tryAll(line.ports, line, endpoint(204));
  await deliver(line.ports, 'b', 'c');
  await tryAll(line.ports, line, endpoint(410));
  await deliver(line.ports, 'd', 'e');
  return line;
};

describe('a disabled endpoint that is enabled again', () => {
  it('is told what it missed, each once, and what comes from then on', async () => {
    const line = await disabled();
    expect(answerOf(await enable(line.ports, 2))).toMatchObject({
      ...{ version: 3, body: { id: 'id-1', state: 'enabled', after: '1' } },
    });
    await deliver(line.ports, 'f');
    const open = endpoint(204);
    await tryAll(line.ports, line, open);
    expect(open.taken.toSorted()).toEqual(['b', 'c', 'd', 'e', 'f'].map((cause) => event(cause).id).toSorted());
    const listed = answerOf(await ask(listDeliveries(line.ports), { actor: portal, params, query: {} })).body;
    expect(listed?.items.map(({ sequence, state }) => `${sequence} ${state}`)).toEqual(
      [6, 5, 4, 3, 2, 1].map((sequence) => `${sequence} delivered`),
    );
    expect(codeOf(await enable(line.ports, 3))).toBe('webhook.enabled');
  });

  it('has its address and its version checked, and its place among the others', async () => {
    const line = await disabled();
    expect(codeOf(await enable(line.ports, 2, async () => ['10.0.0.1']))).toBe('webhook.url');
    expect(codeOf(await enable(line.ports, 1))).toBe('request.stale');
    for (let at = 0; at < 10; at += 1) await register(line.ports, `https://portal.example.cn/${at}`);
    expect(codeOf(await enable(line.ports, 2))).toBe('webhook.too-many');
    expect(answerOf(await ask(readWebhook(line.ports), { actor: portal, params })).body?.state).toBe('disabled');
  });

  it('misses nothing where it is disabled once more before it was told', async () => {
    const line = await disabled();
    await enable(line.ports, 2);
    const found = await webhooks.read(line.ports.readRecord, 'id-1');
    if (!found) throw new Error('the endpoint is gone');
    await endWebhook(line.ports, {
      ended: { ...found.value, state: 'disabled', disabled: { at: START, reason: 'gone' } },
      ...{ version: found.version, by: 'system:notices' },
    });
    const open = endpoint(204);
    await tryAll(line.ports, line, open);
    expect(open.taken).toEqual([]);
    expect(answerOf(await enable(line.ports, 4)).body?.after).toBe('1');
    await tryAll(line.ports, line, open);
    expect(open.taken).toHaveLength(4);
  });

  it('is so once, whatever happens on the way', async () => {
    const missed = { kind: 'missed', after: 1, until: 5 } as const;
    const act = async (ports: LinePorts) => {
      await enable(ports, 2);
      await scheduleMissed(ports, 'id-1', missed);
      await askForDeliveries.run(ports, START);
    };
    expect(await expectOneEffect({ arrange: disabled, act })).toBeGreaterThanOrEqual(10);
  });
});
