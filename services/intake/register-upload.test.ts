import { describe, expect, it } from 'vitest';
import { submissions } from '../../libs/ports/submissions.ts';
import { goodWorkbook, lodge, post } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { drainOutboxes, openLine } from '../../test/support/line/open-line.ts';
import { registerUpload } from './register-upload.ts';

const awaiting = async () => {
  const line = openLine();
  await lodge(line, { state: 'awaiting-upload' });
  return line;
};

const uploaded = async () => {
  const line = await awaiting();
  await post(line, 'uploads/sub-1/1', goodWorkbook);
  return line;
};

const stateIn = async (line: Awaited<ReturnType<typeof awaiting>>) =>
  (await submissions.read(line.ports.readRecord, 'sub-1'))?.value.state;

describe('registering an upload', () => {
  it('receives what is stored and asks for its validation', async () => {
    const line = await uploaded();
    expect(await registerUpload(line.ports)('sub-1')).toEqual({ kind: 'done' });
    const found = await submissions.read(line.ports.readRecord, 'sub-1');
    expect(found?.value).toMatchObject({ state: 'received', files: [{ stored: { versionId: 'v1' } }] });
    expect(line.sent('validation')).toMatchObject([
      { type: 'submission.received', subject: 'sub-1', data: { submission: 'sub-1', zone: 'hangzhou', attempt: 1 } },
    ]);
  });

  it('counts the first stored version, by the time of its storage', async () => {
    const line = await uploaded();
    line.setClock('2026-01-12T01:05:00.000Z');
    await post(line, 'uploads/sub-1/1', new Uint8Array([1, 2, 3]));
    await registerUpload(line.ports)('sub-1');
    const found = await submissions.read(line.ports.readRecord, 'sub-1');
    expect(found?.value.files[0]?.stored).toMatchObject({ versionId: 'v1', storedAt: '2026-01-12T01:00:00.000Z' });
  });

  it('goes on waiting while nothing is stored', async () => {
    const line = await awaiting();
    expect(await registerUpload(line.ports)('sub-1')).toEqual({ kind: 'done' });
    expect(await stateIn(line)).toBe('awaiting-upload');
    expect(line.sent('validation')).toEqual([]);
  });

  it.each([
    ['just within the grace', '2026-01-12T01:20:00.000Z', 'awaiting-upload'],
    ['just after the grace', '2026-01-12T01:20:00.001Z', 'expired'],
  ])('%s of the form, the attempt is %s: %s', async (_, moment, state) => {
    const line = await awaiting();
    line.setClock(moment);
    await registerUpload(line.ports)('sub-1');
    expect(await stateIn(line)).toBe(state);
  });

  it('still receives an upload that it finds only after the grace', async () => {
    const line = await uploaded();
    line.setClock('2026-01-12T09:00:00.000Z');
    await registerUpload(line.ports)('sub-1');
    expect(await stateIn(line)).toBe('received');
  });

  it('never revives an expired attempt', async () => {
    const line = openLine();
    await lodge(line, { state: 'expired' });
    await post(line, 'uploads/sub-1/1', goodWorkbook);
    expect(await registerUpload(line.ports)('sub-1')).toEqual({ kind: 'done' });
    expect(await stateIn(line)).toBe('expired');
    expect(line.sent('validation')).toEqual([]);
  });

  it('puts aside what tells of a submission that nobody announced', async () => {
    const line = openLine();
    const outcome = await registerUpload(line.ports)('sub-9');
    expect(outcome).toMatchObject({ kind: 'set-aside', reason: expect.stringContaining('sub-9') });
  });

  it('says nothing more of an attempt that is already validated', async () => {
    const line = openLine();
    await lodge(line, { state: 'valid' });
    await registerUpload(line.ports)('sub-1');
    await drainOutboxes(line);
    expect(line.sent('validation')).toEqual([]);
  });

  it('leaves a sought upload out of the sweep once it is received', async () => {
    const line = await uploaded();
    const awaited = () => line.ports.listIndex({ table: 'intake', index: 'due', pk: 'UPLOAD', limit: 10 });
    expect((await awaited()).records).toHaveLength(1);
    await registerUpload(line.ports)('sub-1');
    expect((await awaited()).records).toEqual([]);
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const act = (ports: Parameters<typeof registerUpload>[0]) => registerUpload(ports)('sub-1');
    expect(await expectOneEffect({ arrange: uploaded, act })).toBeGreaterThanOrEqual(6);
    const late = async () => {
      const line = await awaiting();
      line.setClock('2026-01-12T02:00:00.000Z');
      return line;
    };
    expect(await expectOneEffect({ arrange: late, act })).toBeGreaterThanOrEqual(4);
  });
});
