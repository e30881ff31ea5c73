import { describe, expect, it } from 'vitest';
import { deliveries } from '../../libs/ports/deliveries.ts';
import { webPost } from '../../libs/web/post-web.ts';
import { newSecret } from '../../libs/web/random-secret.ts';
import { answerOf, ask, codeOf } from '../../test/support/line/ask.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { deleteWebhook, rotateWebhook } from './change-webhook.ts';
import { readWebhook } from './read-webhooks.ts';
import { deliver, event, minutesOn, passDays, portal, registered } from './webhook-line.fixture.ts';
import { openReceiver, reach, toLocalhost, verified } from './webhook-receiver.fixture.ts';

describe('a new secret', () => {
  it('signs at once, and the old one beside it for a day', async () => {
    const line = openLine();
    const endpoint = await openReceiver(() => 204);
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
    expect([old, fresh].map((key) => verified(key, first!))).toEqual([true, true]);
    expect(verified(fresh, second!)).toBe(true);
    expect(() => verified(old, second!)).toThrow();
  });
});

describe('a deleted endpoint', () => {
  it('is told nothing more, also of what was on its way, and exists no longer', async () => {
    const line = openLine();
    const endpoint = await openReceiver(() => 204);
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
