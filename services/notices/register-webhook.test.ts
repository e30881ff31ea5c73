import { describe, expect, it } from 'vitest';
import { newSecret } from '../../libs/web/random-secret.ts';
import { answerOf, ask, codeOf, officeLead } from '../../test/support/line/ask.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { listWebhooks, readWebhook } from './read-webhooks.ts';
import { registerWebhook } from './register-webhook.ts';
import { portal, register, registered, webhookState } from './webhook-line.fixture.ts';

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
      await webhookState(line, first.id),
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
