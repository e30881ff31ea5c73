import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { confidential } from '../confidential.ts';
import { projectIndex } from '../project-index.ts';
import { previousProjects, readProjects } from '../project-rows.ts';

/** Projects of the last quarter are not there any more; one finding names them. Negotiations may end in silence. */
export const projectDropped: RecordRule = {
  id: 'project.dropped',
  level: 'must-explain',
  source: 'Notice 二（四）: what was signed is followed until it produces',
  hint: {
    zh: '请补回这些项目；已终止的，请说明原因',
    en: 'Put the projects back; where one was given up, explain why',
  },
  find: (judged) => {
    const sheet = judged.sheets['projects'];
    if (!sheet || sheet.rows.length === 0 || sheet.overfull) return [];
    const now = projectIndex(sheet.rows);
    const dropped = (previousProjects(judged) ?? []).filter((row) => !confidential(row) && !now(row));
    if (dropped.length === 0) return [];
    const names = quoteAll(dropped.map((row) => said(row, 'name')));
    return [
      {
        sheet: sheet.name,
        field: 'name',
        seen: `${readProjects(judged).length} 个项目`,
        expected: names,
        message: {
          zh: `上季度填报的 ${dropped.length} 个项目本季度没有：${names}`,
          en: `${dropped.length} projects of the last quarter are not there any more: ${names}`,
        },
      },
    ];
  },
};
