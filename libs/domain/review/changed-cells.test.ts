import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainTable } from '../../../test/support/forms/plain-table.ts';
import type { RecordTable } from '../forms/records/record-table.ts';
import { changedCells } from './changed-cells.ts';

const task = (taskId: string, progress: string) => ({ taskId, task: `任务${taskId}`, progress });
const tasks = (...rows: readonly ReturnType<typeof task>[]): RecordTable => plainTable('tasks', rows);
const shown = (before: RecordTable, after: RecordTable) =>
  changedCells('work-plan', before, after).map(({ row, field, before: was, after: is }) => [row, field, was, is]);

it('tells a value that differs, with both', () => {
  const [change, ...others] = shown(tasks(task('T01', '启动')), tasks(task('T01', '完成')));
  expect(others).toEqual([]);
  expect(change?.slice(1)).toEqual(['progress', '启动', '完成']);
});

it('tells the values of a row that came, and of one that went', () => {
  const [one, two] = [task('T01', '启动'), task('T02', '启动')];
  const came = shown(tasks(one), tasks(one, two));
  expect(came.map(([, field, was]) => [field, was])).toEqual([
    ['taskId', null],
    ['task', null],
    ['progress', null],
  ]);
  expect(shown(tasks(one, two), tasks(one)).every(([, , , is]) => is === null)).toBe(true);
});

it('says nothing of rows that only stand in another order, nor of the same table', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 });
  fc.assert(
    fc.property(ids, (some) => {
      const rows = some.map((id) => task(`T${id}`, `进展${id}`));
      expect(changedCells('work-plan', tasks(...rows), tasks(...rows.toReversed()))).toEqual([]);
    }),
  );
});

it('counts both ways alike', () => {
  const texts = fc.array(fc.constantFrom('启动', '推进', '完成', ''), { maxLength: 5 });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const of = (some: readonly string[]) => tasks(...some.map((text, at) => task(`T${at}`, text)));
      const there = changedCells('work-plan', of(a), of(b));
      const back = changedCells('work-plan', of(b), of(a));
      expect(back.length).toBe(there.length);
    }),
  );
});
