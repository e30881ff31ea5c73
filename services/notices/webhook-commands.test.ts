import { describe, it } from 'vitest';
import { ask } from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type LinePorts, openLine, START } from '../../test/support/line/open-line.ts';
import { askForDeliveries } from '../calendar/duties/ask-for-deliveries.ts';
import { deleteWebhook, rotateWebhook } from './change-webhook.ts';
import { registerWebhook } from './register-webhook.ts';
import { replayWebhook } from './replay-webhook.ts';
import { deliver, event, portal } from './webhook-line.fixture.ts';
import { reach, toLocalhost } from './webhook-receiver.fixture.ts';

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
