import { describe, expect, it } from 'vitest';
import { Unavailable } from '../../libs/ports/failures.ts';
import type { TableName } from '../../libs/ports/records.ts';
import { commitWork, OUTBOX } from '../../libs/ports/unit-of-work.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { tick } from './tick.ts';

const dies = async (): Promise<never> => {
  throw new Unavailable('queue');
};

/** Commits work of a table whose event is not sent, at 01:00:00. */
const leave = async (line: Line, table: TableName, id: string) => {
  const event = { id, queues: ['indicator' as const], body: JSON.stringify({ id }) };
  const audit = { actor: 'a', action: 'b', subject: id };
  const work = { table, chain: 'province', audit, writes: [], events: [event] };
  await expect(commitWork({ ...line.ports, sendMessages: dies }, work)).rejects.toThrow(Unavailable);
};

const fire = (line: Line, scheduledTime: string) => tick(line.ports)(scheduledTime);

describe('the outbox', () => {
  it('is emptied of what is a minute old; what is younger is left to the one who is sending it', async () => {
    const line = openLine();
    await leave(line, 'portal', 'old');
    line.setClock('2026-01-12T01:00:00.001Z');
    await leave(line, 'portal', 'young');
    expect(await fire(line, '2026-01-12T01:01:00.000Z')).toMatchObject({ resent: 1, sought: 0 });
    expect(line.sent('indicator').map(({ id }) => id)).toEqual(['old']);
    expect(await fire(line, '2026-01-12T01:02:00.000Z')).toMatchObject({ resent: 1, sought: 0 });
    expect(line.sent('indicator').map(({ id }) => id)).toEqual(['old', 'young']);
  });

  it('of every service that sends is looked at', async () => {
    const line = openLine();
    const tables: readonly TableName[] = ['intake', 'validation', 'indicators', 'ranking', 'portal', 'calendar'];
    for (const table of tables) await leave(line, table, `of-${table}`);
    expect(await fire(line, '2026-01-12T01:05:00.000Z')).toMatchObject({ resent: 6, sought: 0 });
    expect(await fire(line, '2026-01-12T01:06:00.000Z')).toMatchObject({ resent: 0, sought: 0 });
  });

  it('is emptied over several pages', async () => {
    const line = openLine();
    for (let number = 0; number < 7; number += 1) await leave(line, 'intake', `e-${number}`);
    const listIndex: typeof line.ports.listIndex = (query) => line.ports.listIndex({ ...query, limit: 2 });
    const report = await tick({ ...line.ports, listIndex })('2026-01-12T01:05:00.000Z');
    expect(report['resent']).toBe(7);
    expect(new Set(line.sent('indicator').map(({ id }) => id)).size).toBe(7);
  });

  it('keeps what could not be sent this time either', async () => {
    const line = openLine();
    await leave(line, 'intake', 'e');
    const broken = { ...line.ports, sendMessages: dies };
    await expect(tick(broken)('2026-01-12T01:05:00.000Z')).rejects.toThrow(Unavailable);
    const left = await line.ports.listIndex({ table: 'intake', index: 'due', pk: OUTBOX, limit: 10 });
    expect(left.records).toHaveLength(1);
  });
});

describe('awaited uploads', () => {
  it('are sought once they are awaited for two minutes', async () => {
    const line = openLine();
    await lodge(line, { state: 'awaiting-upload' });
    await lodge(line, { id: 'stored', zone: 'ningbo', state: 'received' });
    expect(await fire(line, '2026-01-12T01:01:59.999Z')).toMatchObject({ resent: 0, sought: 0 });
    expect(await fire(line, '2026-01-12T01:02:00.000Z')).toMatchObject({ resent: 0, sought: 1 });
    expect(line.sent('upload')).toMatchObject([{ type: 'upload.awaited', data: { submission: 'sub-1' } }]);
  });

  it('are sought again a minute later, by another event', async () => {
    const line = openLine();
    await lodge(line, { state: 'awaiting-upload' });
    for (const minute of ['02', '02', '03']) await fire(line, `2026-01-12T01:${minute}:00.000Z`);
    const ids = line.sent('upload').map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([3, 2]);
  });
});

it('has one effect, whatever is repeated or breaks', async () => {
  const arrange = async () => {
    const line = openLine();
    await leave(line, 'intake', 'e');
    await lodge(line, { state: 'awaiting-upload' });
    return line;
  };
  const act = (ports: LinePorts) => tick(ports)('2026-01-12T01:05:00.000Z');
  expect(await expectOneEffect({ arrange, act })).toBeGreaterThanOrEqual(10);
});
