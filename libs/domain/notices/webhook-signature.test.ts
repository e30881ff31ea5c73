import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { signWebhook } from './webhook-signature.ts';

const secret = (fill: number) => `whsec_${Buffer.alloc(32, fill).toString('base64')}`;
const body = JSON.stringify({ type: 'report.published', 说明: '发布' });
const timestamp = Math.floor(Date.now() / 1000);
const headers = (signature: string) => ({
  'webhook-id': 'msg-1',
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signature,
});

describe('the signature of a webhook', () => {
  const signature = signWebhook([secret(1), secret(2)], { id: 'msg-1', timestamp, body });

  it('is taken by an independent implementation of Standard Webhooks, with either secret of a rotation', () => {
    expect(new Webhook(secret(1)).verify(body, headers(signature))).toEqual(JSON.parse(body));
    expect(new Webhook(secret(2)).verify(body, headers(signature))).toEqual(JSON.parse(body));
  });

  it.each([
    ['another secret', secret(3), body, 'msg-1'],
    ['another body', secret(1), body.replace('发布', '撤回'), 'msg-1'],
    ['another id', secret(1), body, 'msg-2'],
  ])('is not that of %s', (_, key, text, id) => {
    expect(() => new Webhook(key).verify(text, { ...headers(signature), 'webhook-id': id })).toThrow();
  });

  it('is not made with what is no secret', () => {
    expect(() => signWebhook(['plain'], { id: 'msg-1', timestamp, body })).toThrow(TypeError);
  });
});
