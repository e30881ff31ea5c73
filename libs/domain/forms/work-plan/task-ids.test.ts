import { describe, expect, test } from 'vitest';
import { taskIds } from './task-ids.ts';

const rows = (...ids: readonly (string | null)[]) => ids.map((value) => ({ cells: { taskId: { value } } }));

describe('the numbers of tasks', () => {
  test('follow the order of the rows where none are given', () => {
    expect(taskIds(rows(null, null, null))).toEqual(['T01', 'T02', 'T03']);
  });

  test('stay as they are given, and are never given twice', () => {
    expect(taskIds(rows(null, 'T01', 't03', null))).toEqual(['T02', 'T01', 'T03', 'T04']);
  });

  test('are not those of tasks that the plan had before', () => {
    expect(taskIds(rows(null), ['T01', 'T02'])).toEqual(['T03']);
  });

  test('do not depend on what is asked twice', () => {
    const once = taskIds(rows(null, 'T05', null));
    expect(taskIds(rows(...once))).toEqual(once);
  });
});
