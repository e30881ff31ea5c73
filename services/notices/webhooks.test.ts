import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook as Receiver } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { outgoing } from '../../events/outgoing.ts';
import { reportPublished } from '../../events/report-published.v1.ts';
import { submissionReturned } from '../../events/submission-returned.v1.ts';
import type { Actor } from '../../libs/domain/actor.ts';
import { deliveries } from '../../libs/ports/deliveries.ts';
import type { LookUpHost, PostWeb } from '../../libs/ports/web.ts';
import { webPost } from '../../libs/web/post-web.ts';
import { newSecret } from '../../libs/web/random-secret.ts';
import { answerOf, ask, codeOf, officeLead, silent } from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine, START } from '../../test/support/line/open-line.ts';
import { askForDeliveries } from '../calendar/duties/ask-for-deliveries.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { deleteWebhook, rotateWebhook } from './change-webhook.ts';
import { onNotices } from './on-notices.ts';
import { listDeliveries, listWebhooks, readWebhook } from './read-webhooks.ts';
import { registerWebhook } from './register-webhook.ts';
import { replayWebhook } from './replay-webhook.ts';

const portal: Actor = { sub: 'portal', role: 'portal' };
const reach = { loopback: true };
const toLocalhost: LookUpHost = async () => ['127.0.0.1'];
const minutesOn = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString();

const event = (cause: string, secret = false) =>
  secret
    ? outgoing(submissionReturned, { ...parts(cause), data: submissionReturned.example })
    : outgoing(reportPublished, { ...parts(cause), data: reportPublished.example });
const parts = (cause: string) => ({ cause, subject: cause, time: START, source: 'lianchuang/test' }) as const;

const deliver = (ports: LinePorts, body: string) =>
  onNotices(ports)(body, { messageId: 'm', receiveCount: 1, time: START, logs: silent });

const register = async (line: Line, url: string, actor: Actor = portal, key?: string) =>
  ask(registerWebhook({ ...line.ports, newSecret, lookUpHost: toLocalhost, reach }), {
    actor,
    body: { url },
    ...(key === undefined ? {} : { idempotencyKey: key }),
  });
const registered = async (line: Line, url: string, actor?: Actor) => answerOf(await register(line, url, actor)).body!;
const state = async (line: Line, id: string) =>
  answerOf(await ask(readWebhook(line.ports), { actor: officeLead, params: { id } })).body!;
const log = async (line: Line, id: string) =>
  answerOf(await ask(listDeliveries(line.ports), { actor: portal, params: { id }, query: {} })).body!.items;

const close: (() => void)[] = [];
afterEach(() => {
  for (const end of close.splice(0)) end();
});

/** A receiver on a real socket, which answers as it is told and keeps what it took. */
const receiver = async (statusOf: (call: number) => number) => {
  const taken: { readonly body: string; readonly headers: Record<string, string> }[] = [];
  let calls = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      calls += 1;
      const status = statusOf(calls);
      const body = Buffer.concat(chunks).toString();
      if (status < 300) taken.push({ body, headers: request.headers as Record<string, string> });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close.push(() => server.close());
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/hook`, taken, calls: () => calls };
};

/** Ticks every hour for four days of the line's clock, and makes the tries that are due. */
const passDays = async (line: Line, postWeb: PostWeb = webPost({ reach, lookUpHost: toLocalhost })) => {
  const step = attemptDelivery({ ...line.ports, postWeb, sendNotice: async () => 'sent' });
  for (let minute = 1; minute < 4 * 24 * 60; minute += 60) {
    line.setClock(minutesOn(minute));
    const before = line.sent('delivery').length;
    await askForDeliveries.run({ ...line.ports, listRecords: line.ports.listRecords }, minutesOn(minute));
    for (const { data } of line.sent('delivery').slice(before)) {
      await step(data as { target: string; item: string });
    }
  }
};

const idsOf = (taken: readonly { readonly body: string }[]) => [
  ...new Set(taken.map(({ body }) => JSON.parse(body).id)),
];

describe('an endpoint that drops a third of what it is sent', () => {
  it('has every event in the end, by retries and a replay of what was before it, each signed', async () => {
    const line = openLine();
    const old = [event('old-1'), event('old-2'), event('hidden', true)];
    for (const { body } of old) await deliver(line.ports, body);
    const endpoint = await receiver((call) => (call % 3 === 0 ? 503 : 204));
    const { id, secret } = await registered(line, endpoint.url);
    const fresh = Array.from({ length: 20 }, (_, at) => event(`new-${at}`));
    for (const { body } of fresh) await deliver(line.ports, body);
    const again = await ask(replayWebhook(line.ports), { actor: portal, params: { id }, body: { after: '0' } });
    expect(answerOf(again).body).toEqual({ sent: 22, next: '23' });

    await passDays(line);
    expect(idsOf(endpoint.taken).toSorted()).toEqual([...fresh, ...old.slice(0, 2)].map((one) => one.id).toSorted());
    expect(endpoint.calls()).toBeGreaterThan(22);
    for (const { body, headers } of endpoint.taken) {
      const at = Math.floor(Date.now() / 1000);
      expect(headers['webhook-id']).toBe(JSON.parse(body).id);
      expect(Math.abs(Number(headers['webhook-timestamp']) - at)).toBeGreaterThan(0);
      expect(verified(secret, body, headers)).toBe(true);
    }
    expect((await log(line, id)).map(({ state: one }) => one)).toEqual(Array(22).fill('delivered'));
  });
});

it('is replayed once under a key, also what went through since; another body is another request', async () => {
  const line = openLine();
  await deliver(line.ports, event('old').body);
  const endpoint = await receiver(() => 204);
  const { id } = await registered(line, endpoint.url);
  const replay = (after: string) =>
    ask(replayWebhook(line.ports), { actor: portal, params: { id }, body: { after }, idempotencyKey: 'k' });
  const first = answerOf(await replay('0'));
  expect(first.body).toEqual({ sent: 1, next: '1' });
  await passDays(line);
  expect(answerOf(await replay('0')).body).toEqual(first.body);
  await passDays(line);
  expect(endpoint.calls()).toBe(1);
  expect(codeOf(await replay('1'))).toBe('request.key-reused');
});

/** The independent receiver, whose clock stands at the message's time. */
const verified = (secret: string, body: string, headers: Record<string, string>): boolean => {
  const signedAt = Number(headers['webhook-timestamp']) * 1000;
  const ours = Date.now;
  Date.now = () => signedAt;
  try {
    new Receiver(secret).verify(body, headers);
    return true;
  } finally {
    Date.now = ours;
  }
};

describe('an endpoint that will not', () => {
  it.each([
    ['wants no more', 410, 1, 'gone'],
    ['redirects', 302, 10, 'exhausted'],
    ['always fails', 500, 10, 'exhausted'],
  ] as const)('%s (%s) is tried %s times, disabled, and told nothing more', async (_, status, times, reason) => {
    const line = openLine();
    const endpoint = await receiver(() => status);
    const { id } = await registered(line, endpoint.url);
    await deliver(line.ports, event('a').body);
    await passDays(line);
    expect(endpoint.calls()).toBe(times);
    expect(await state(line, id)).toMatchObject({ state: 'disabled', disabled: { reason } });
    await deliver(line.ports, event('b').body);
    await passDays(line);
    expect(endpoint.calls()).toBe(times);
    const replay = await ask(replayWebhook(line.ports), { actor: portal, params: { id }, body: { after: '0' } });
    expect(codeOf(replay)).toBe('webhook.disabled');
  });

  it('has moved to an inner address since it was registered: nothing is sent there', async () => {
    const line = openLine();
    const answers = [['93.184.215.14'], ['10.0.0.1']];
    const lookUpHost: LookUpHost = async () => answers.shift() ?? ['10.0.0.1'];
    const ports = { ...line.ports, newSecret, lookUpHost, reach: { loopback: false } };
    const asked = await ask(registerWebhook(ports), { actor: portal, body: { url: 'https://portal.example.cn/' } });
    await deliver(line.ports, event('a').body);
    await passDays(line, webPost({ reach: { loopback: false }, lookUpHost }));
    const { id } = answerOf(asked).body!;
    expect((await log(line, id))[0]).toMatchObject({ state: 'failed', last: { failure: 'refused-address' } });
  });
});

describe('registering', () => {
  const inner = (url: string, ...addresses: readonly string[]) => {
    const line = openLine();
    const ports = { ...line.ports, newSecret, lookUpHost: async () => addresses, reach: { loopback: false } };
    return ask(registerWebhook(ports), { actor: portal, body: { url } });
  };

  it('refuses inner addresses, in the URL or behind the name', async () => {
    expect(codeOf(await inner('https://169.254.169.254/'))).toBe('webhook.url');
    expect(codeOf(await inner('https://portal.example.cn/', '8.8.8.8', '10.0.0.1'))).toBe('webhook.url');
    expect(codeOf(await inner('http://portal.example.cn/', '8.8.8.8'))).toBe('webhook.url');
    expect(codeOf(await inner('https://portal.example.cn/'))).toBeUndefined();
  });

  it('gives the same answer under the same key, and the secret nowhere else', async () => {
    const line = openLine();
    const first = answerOf(await register(line, 'https://portal.example.cn/', portal, 'k')).body!;
    expect(answerOf(await register(line, 'https://portal.example.cn/', portal, 'k')).body).toEqual(first);
    expect(codeOf(await register(line, 'https://other.example.cn/', portal, 'k'))).toBe('request.key-reused');
    const shown = [
      await ask(listWebhooks(line.ports), { actor: portal, query: {} }),
      await state(line, first.id),
      line.records.all().filter(({ key }) => !key.pk.startsWith('WEBHOOK#')),
    ];
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u);
    expect(JSON.stringify(shown)).not.toContain(first.secret);
  });

  it('takes ten at most', async () => {
    const line = openLine();
    for (let at = 0; at < 10; at += 1) await registered(line, `https://portal.example.cn/${at}`);
    expect(codeOf(await register(line, 'https://portal.example.cn/'))).toBe('webhook.too-many');
  });

  it("hides the office's from the portal", async () => {
    const line = openLine();
    const { id } = await registered(line, 'https://office.example.cn/', officeLead);
    expect(codeOf(await ask(readWebhook(line.ports), { actor: portal, params: { id } }))).toBe('webhook.unknown');
    expect(answerOf(await ask(listWebhooks(line.ports), { actor: portal, query: {} })).body?.items).toEqual([]);
  });
});

describe('a new secret', () => {
  it('signs at once, and the old one beside it for a day', async () => {
    const line = openLine();
    const endpoint = await receiver(() => 204);
    const { id, secret: old } = await registered(line, endpoint.url);
    const rotate = rotateWebhook({ ...line.ports, newSecret });
    const fresh = answerOf(await ask(rotate, { actor: portal, params: { id }, ifMatch: 1 })).body!.secret;
    expect(codeOf(await ask(rotate, { actor: portal, params: { id }, ifMatch: 1 }))).toBe('request.stale');
    const tryNow = attemptDelivery({
      ...line.ports,
      postWeb: webPost({ reach, lookUpHost: toLocalhost }),
      sendNotice: async () => 'sent',
    });
    for (const [at, cause] of ['a', 'b'].entries()) {
      line.setClock(minutesOn(at * 25 * 60));
      await deliver(line.ports, event(cause).body);
      await tryNow({ target: `webhook:${id}`, item: `00000000${at + 1}` });
    }
    const [first, second] = endpoint.taken;
    expect([old, fresh].map((key) => verified(key, first!.body, first!.headers))).toEqual([true, true]);
    expect(verified(fresh, second!.body, second!.headers)).toBe(true);
    expect(() => verified(old, second!.body, second!.headers)).toThrow();
  });
});

describe('a deleted endpoint', () => {
  it('is told nothing more, also of what was on its way, and exists no longer', async () => {
    const line = openLine();
    const endpoint = await receiver(() => 204);
    const { id } = await registered(line, endpoint.url);
    await deliver(line.ports, event('a').body);
    await ask(deleteWebhook(line.ports), { actor: portal, params: { id }, ifMatch: 1 });
    await deliver(line.ports, event('b').body);
    await passDays(line);
    expect(endpoint.calls()).toBe(0);
    const kept = await deliveries.read(line.ports.readRecord, { target: `webhook:${id}`, item: '000000001' });
    expect(kept?.value.state).toBe('dropped');
    expect(codeOf(await ask(readWebhook(line.ports), { actor: portal, params: { id } }))).toBe('webhook.unknown');
  });
});

describe('a try', () => {
  it('is one, however often the message comes, and leaves the same after a crash of its claim', async () => {
    const arrange = async () => {
      const line = openLine();
      await registered(line, 'https://portal.example.cn/');
      await deliver(line.ports, event('a').body);
      return line;
    };
    const line = await arrange();
    let posts = 0;
    const postWeb: PostWeb = async () => {
      posts += 1;
      return { kind: 'answered', status: 204, body: '' };
    };
    const step = attemptDelivery({ ...line.ports, postWeb, sendNotice: async () => 'sent' });
    const due = { target: 'webhook:id-1', item: '000000001' };
    await Promise.all([step(due), step(due)]);
    await step(due);
    expect(posts).toBe(1);
    expect(await step({ target: 'webhook:none', item: '1' })).toMatchObject({ kind: 'set-aside' });
  });
});

describe('the commands on webhooks', () => {
  it('have one effect, whatever happens on the way', async () => {
    const registerIt = (ports: LinePorts) =>
      ask(
        registerWebhook({
          ...ports,
          ...{ newId: () => 'id-1', newSecret: () => 'whsec_AAAA', lookUpHost: toLocalhost, reach },
        }),
        { actor: portal, body: { url: 'https://portal.example.cn/' }, idempotencyKey: 'k' },
      );
    const withOne = async () => {
      const line = openLine();
      await registerIt(line.ports);
      await deliver(line.ports, event('a').body);
      return line;
    };
    const params = { id: 'id-1' };
    await expectOneEffect({ arrange: async () => openLine(), act: registerIt });
    await expectOneEffect({
      arrange: withOne,
      act: (ports) => ask(deleteWebhook(ports), { actor: portal, params, ifMatch: 1 }),
    });
    await expectOneEffect({
      arrange: withOne,
      act: (ports) =>
        ask(rotateWebhook({ ...ports, newSecret: () => 'whsec_AAAA' }), { actor: portal, params, ifMatch: 1 }),
    });
    await expectOneEffect({
      arrange: withOne,
      act: async (ports) => {
        await ask(replayWebhook(ports), { actor: portal, params, body: { after: '0' }, idempotencyKey: 'k' });
        await askForDeliveries.run(ports, START);
      },
    });
  });
});
