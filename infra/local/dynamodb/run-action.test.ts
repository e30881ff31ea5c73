import { expect, test } from 'vitest';
import { type Action, openStore } from './engine.ts';
import { runAction } from './run-action.ts';

const failing: Record<string, Action> = {
  'at once': () => {
    throw new Error('planted');
  },
  'when it is told what it read': (store) =>
    store.tableDb.get('any', () => {
      throw new Error('planted');
    }),
  'in the middle of a list': (store) =>
    store.tableDb.createKeyStream().on('end', () => {
      throw new Error('planted');
    }),
};

test.each(Object.entries(failing))(
  'an action that throws %s is rejected and does not end the process',
  async (_, action) => {
    const base = openStore(undefined);
    await expect(runAction(base, new Map(), action, {})).rejects.toThrow('planted');
    await base.db.close();
  },
);

test('what an action writes is nowhere until it is committed', async () => {
  const base = openStore(undefined);
  const writes = new Map();
  const action: Action = (store, _input, callback) => store.tableDb.put('any', { x: 1 }, () => callback(null, {}));
  await runAction(base, writes, action, {});
  expect(await base.db.get('table~any')).toBeUndefined();
  expect([...writes.values()]).toEqual([{ type: 'put', key: 'table~any', value: { x: 1 } }]);
  await base.db.close();
});
