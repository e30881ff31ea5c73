import { type SaidRow, said } from '../records/said.ts';

/**
 * The number (任务编号) of each task, in the order of the rows: its own, or where none was given the next free one by order,
 * `T01` being the first. Numbers of the tasks that a plan had before stay taken.
 *
 * @example
 * taskIds([{ cells: {} }, { cells: { taskId: { value: 'T01' } } }, { cells: {} }]); // ['T02', 'T01', 'T03']
 */
export const taskIds = (rows: readonly SaidRow[], taken: readonly string[] = []): readonly string[] => {
  const given = rows.map((row) => said(row, 'taskId').toUpperCase());
  const used = new Set([...taken, ...given]);
  let next = 1;
  return given.map((id) => {
    if (id !== '') return id;
    while (used.has(numbered(next))) next += 1;
    used.add(numbered(next));
    return numbered(next);
  });
};

const numbered = (index: number): string => `T${String(index).padStart(2, '0')}`;
