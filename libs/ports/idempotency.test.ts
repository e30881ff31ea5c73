import { describe, expect, it } from 'vitest';
import { openLine, START } from '../../test/support/line/open-line.ts';
import { type KeyedRequest, recallAnswer, rememberAnswer } from './idempotency.ts';

const request: KeyedRequest = {
  table: 'intake',
  sub: 'officer-1',
  key: 'k-1',
  asked: ['create', { zone: 'a', files: [1] }],
};

const remembered = async () => {
  const line = openLine();
  await line.place(rememberAnswer(request, { id: 'sub-1' }, START));
  return line.ports.readRecord;
};

describe('an Idempotency-Key', () => {
  it('recalls what was answered to the same request, however its fields were ordered', async () => {
    const read = await remembered();
    expect(await recallAnswer(read, request)).toEqual({ ok: true, value: { id: 'sub-1' } });
    const turned = { ...request, asked: ['create', { files: [1], zone: 'a' }] };
    expect(await recallAnswer(read, turned)).toEqual({ ok: true, value: { id: 'sub-1' } });
  });

  it('refuses another body, or another command, under the same key', async () => {
    const read = await remembered();
    for (const asked of [
      ['create', { zone: 'b', files: [1] }],
      ['decide', { zone: 'a', files: [1] }],
    ]) {
      const recalled = await recallAnswer(read, { ...request, asked });
      expect(recalled).toMatchObject({ ok: false, error: { kind: 'unprocessable', code: 'request.key-reused' } });
    }
  });

  it('belongs to one person: somebody else’s same key is new', async () => {
    const read = await remembered();
    expect(await recallAnswer(read, { ...request, sub: 'officer-2' })).toEqual({ ok: true, value: undefined });
    expect(await recallAnswer(read, { ...request, key: 'k-2' })).toEqual({ ok: true, value: undefined });
  });

  it('cannot be made to meet another person’s by the letters in it', async () => {
    const line = openLine();
    await line.place(rememberAnswer({ ...request, sub: 'a#b', key: 'c' }, { id: '1' }, START));
    const recalled = await recallAnswer(line.ports.readRecord, { ...request, sub: 'a', key: 'b#c' });
    expect(recalled).toEqual({ ok: true, value: undefined });
  });

  it('is remembered by one of two that are sent at once, for 72 hours', async () => {
    const line = openLine();
    const write = rememberAnswer(request, { id: 'sub-1' }, START);
    const outcomes = await Promise.all([line.ports.commit([write]), line.ports.commit([write])]);
    expect(outcomes.map(({ committed }) => committed)).toEqual([true, false]);
    expect(line.records.all()[0]?.expiresAt).toBe(Date.parse('2026-01-15T01:00:00Z') / 1000);
  });
});
