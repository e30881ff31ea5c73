import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { nameKey } from '../project-index.ts';
import { projectName, readProjects } from '../project-rows.ts';

/** Two rows have the same name and investor. The same code twice is spoken of by `row.repeated`, as an error. */
export const projectRepeated: RecordRule = {
  id: 'project.repeated',
  level: 'warning',
  source: 'The same project never counts twice; phases of one (一期、二期) have codes and names of their own',
  hint: {
    zh: '请核对是否同一项目；是同一项目的只保留一行，分期的请在名称中写明',
    en: 'Check whether they are one project; if so, keep one row; name the phases of one apart',
  },
  find: (judged) => {
    const first = new Map<string, (typeof rows)[number]>();
    const rows = readProjects(judged);
    return rows.flatMap((row) => {
      const key = nameKey(row);
      const before = first.get(key);
      if (key !== '' && !before) first.set(key, row);
      if (!before || (said(row, 'code') !== '' && said(row, 'code') === said(before, 'code'))) return [];
      return [
        sightField(row, 'name', `与第 ${before.row} 行不同的项目`, {
          zh: `第 ${row.row} 行的项目${projectName(row)}与第 ${before.row} 行的名称和投资方相同`,
          en: `${projectName(row)} in row ${row.row} has the name and the investor of row ${before.row}`,
        }),
      ];
    });
  },
};
