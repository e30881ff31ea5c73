import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { taskWords } from '../plan.ts';
import { taskName } from '../task-name.ts';

/** Two rows of a sub-area have the same task. An adjusted task may go on under the same words. */
export const taskRepeated: RecordRule = {
  id: 'task.repeated',
  level: 'error',
  source: '年度任务完成率 counts each task once',
  hint: {
    zh: '相同的任务只保留一行；确为不同任务的，请写清区别',
    en: 'Keep one of the rows; if they are different tasks, say in what they differ',
  },
  find: (judged) => {
    const first = new Map<string, number>();
    return (judged.sheets['tasks']?.rows ?? []).flatMap((row) => {
      const words = taskWords(row);
      if (said(row, 'task') === '' || said(row, 'adjustment') !== '') return [];
      const before = first.get(words);
      first.set(words, before ?? row.row);
      if (before === undefined) return [];
      return [
        sightField(row, 'task', `与第 ${before} 行不同的任务`, {
          zh: `第 ${row.row} 行的任务“${taskName(row)}”与第 ${before} 行相同`,
          en: `The task “${taskName(row)}” in row ${row.row} is the same as in row ${before}`,
        }),
      ];
    });
  },
};
