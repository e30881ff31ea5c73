import { describe, expect, it } from 'vitest';
import { lodge } from '../../test/support/line/lodge.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { AWAITED_UPLOADS, attempts, periodPartition, readAttempts, submissions } from './submissions.ts';

const filing = { zone: 'hangzhou', form: 'indicator-data', period: '2025' };

describe('the attempts of a filing', () => {
  it('are read oldest first, also beyond nine and beyond one page', async () => {
    const line = openLine();
    const state = 'withdrawn';
    for (let attempt = 1; attempt <= 11; attempt += 1) await lodge(line, { id: `s-${attempt}`, attempt, state });
    const inPages: typeof line.ports.listRecords = (query) => line.ports.listRecords({ ...query, limit: 3 });
    const read = await readAttempts({ ...line.ports, listRecords: inPages }, filing);
    expect(read.map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('are those of the filing alone', async () => {
    const line = openLine();
    await lodge(line, { id: 'other', zone: 'ningbo', state: 'received' });
    expect(await readAttempts(line.ports, filing)).toEqual([]);
  });

  it('are found by their number', async () => {
    const line = openLine();
    await lodge(line, { id: 'only', state: 'received' });
    const found = await attempts.read(line.ports.readRecord, { filing, attempt: 1 });
    expect(found?.value).toEqual({ submission: 'only' });
  });
});

describe('the indexes of submissions', () => {
  it('list a period by zone and attempt, and what is awaited by the time of its announcement', async () => {
    const line = openLine();
    await lodge(line, { id: 'b', zone: 'ningbo', state: 'received' });
    await lodge(line, { id: 'a-1', attempt: 1, state: 'expired' });
    await lodge(line, { id: 'a-2', attempt: 2, state: 'awaiting-upload' });
    const idsIn = async (index: 'due' | 'listed', pk: string) => {
      const page = await line.ports.listIndex({ table: 'intake', index, pk, limit: 10 });
      return page.records.map((record) => submissions.of(record).value.id);
    };
    expect(await idsIn('listed', periodPartition('2025'))).toEqual(['a-1', 'a-2', 'b']);
    expect(await idsIn('listed', periodPartition('2024'))).toEqual([]);
    expect(await idsIn('due', AWAITED_UPLOADS)).toEqual(['a-2']);
  });
});
