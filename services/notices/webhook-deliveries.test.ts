import { describe, expect, it } from 'vitest';
import type { LookUpHost, PostWeb } from '../../libs/ports/web.ts';
import { webPost } from '../../libs/web/post-web.ts';
import { newSecret } from '../../libs/web/random-secret.ts';
import { answerOf, ask, codeOf } from '../../test/support/line/ask.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { listDeliveries } from './read-webhooks.ts';
import { registerWebhook } from './register-webhook.ts';
import { replayWebhook } from './replay-webhook.ts';
import { deliver, event, passDays, portal, registered, webhookState } from './webhook-line.fixture.ts';
import { openReceiver, verified } from './webhook-receiver.fixture.ts';

const log = async (line: Line, id: string) =>
  answerOf(await ask(listDeliveries(line.ports), { actor: portal, params: { id }, query: {} })).body!.items;

const idsOf = (taken: readonly { readonly body: string }[]) => [
  ...new Set(taken.map(({ body }) => JSON.parse(body).id)),
];

describe('an endpoint that drops a third of what it is sent', () => {
  it('has every event in the end, by retries and a replay of what was before it, each signed', async () => {
    const line = openLine();
    const old = [event('old-1'), event('old-2'), event('hidden', true)];
    for (const { body } of old) await deliver(line.ports, body);
    const endpoint = await openReceiver((call) => (call % 3 === 0 ? 503 : 204));
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
      expect(verified(secret, { body, headers })).toBe(true);
    }
    expect((await log(line, id)).map(({ state: one }) => one)).toEqual(Array(22).fill('delivered'));
  });
});

it('is replayed once under a key, also what went through since; another body is another request', async () => {
  const line = openLine();
  await deliver(line.ports, event('old').body);
  const endpoint = await openReceiver(() => 204);
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

describe('an endpoint that will not', () => {
  it.each([
    ['wants no more', 410, 1, 'gone'],
    ['redirects', 302, 10, 'exhausted'],
    ['always fails', 500, 10, 'exhausted'],
  ] as const)('%s (%s) is tried %s times, disabled, and told nothing more', async (_, status, times, reason) => {
    const line = openLine();
    const endpoint = await openReceiver(() => status);
    const { id } = await registered(line, endpoint.url);
    await deliver(line.ports, event('a').body);
    await passDays(line);
    expect(endpoint.calls()).toBe(times);
    expect(await webhookState(line, id)).toMatchObject({ state: 'disabled', disabled: { reason } });
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
