import { expect, it } from 'vitest';
import { openLine } from '../../test/support/line/open-line.ts';
import { entity } from './entity.ts';

interface Task {
  readonly name: string;
  readonly dueOn?: string;
}

const tasks = entity<string, Task>({
  key: (id) => ({ table: 'portal', pk: 'TASKS', sk: id }),
  due: ({ dueOn }) => (dueOn === undefined ? undefined : { pk: 'TASK', sk: dueOn }),
  listed: ({ name }) => ({ pk: 'NAMES', sk: name }),
});

it('reads back what it wrote, with the version that the next write names', async () => {
  const line = openLine();
  expect(await tasks.read(line.ports.readRecord, 't')).toBeUndefined();
  await line.place(tasks.write('t', 'absent', { name: 'a' }));
  expect(await tasks.read(line.ports.readRecord, 't')).toEqual({ value: { name: 'a' }, version: 1 });
  await line.place(tasks.write('t', 1, { name: 'b' }));
  expect(await tasks.read(line.ports.readRecord, 't')).toEqual({ value: { name: 'b' }, version: 2 });
});

it('stands in an index only while the value has a place there', async () => {
  const line = openLine();
  const due = async () =>
    (await line.ports.listIndex({ table: 'portal', index: 'due', pk: 'TASK', limit: 10 })).records;
  await line.place(tasks.write('t', 'absent', { name: 'a', dueOn: '2026-01-01' }));
  expect((await due()).map((record) => tasks.of(record).value.name)).toEqual(['a']);
  await line.place(tasks.write('t', 1, { name: 'a' }));
  expect(await due()).toEqual([]);
});
