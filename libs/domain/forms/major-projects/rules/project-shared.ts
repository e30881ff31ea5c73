import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { confidential } from '../confidential.ts';
import { projectIndex } from '../project-index.ts';
import { acceptedProjects, projectName, readProjects } from '../project-rows.ts';

/** Another zone filed the project for the same quarter. Which one is not said, nor what others negotiate about (在谈). */
export const projectShared: RecordRule = {
  id: 'project.shared',
  level: 'must-explain',
  source: 'Notice 二（四）: coordinated promotion; a project counts for one zone unless both explain how they share it',
  hint: {
    zh: '请核对项目代码和项目归属；确为两区共建的，请说明',
    en: 'Check the code and whose project it is; if two zones share it, explain that',
  },
  find: (judged) => {
    const { zone, references } = judged.context;
    const others = (references?.['zones'] ?? []).filter((accepted) => accepted.zone !== zone.id);
    const elsewhere = projectIndex(others.flatMap(acceptedProjects).filter((row) => !confidential(row)));
    return readProjects(judged).flatMap((row) => {
      const other = elsewhere(row);
      const byCode = other !== undefined && said(row, 'code') !== '' && said(other, 'code') === said(row, 'code');
      if (!other || !(byCode || said(row, 'investor') !== '')) return [];
      const [zh, en] = byCode ? ['项目代码', 'code'] : ['项目名称和投资方', 'name and investor'];
      return [
        sightField(row, byCode ? 'code' : 'name', `其他联动创新区没有填报的${zh}`, {
          zh: `另一联动创新区填报了${zh}与${projectName(row)}相同的项目`,
          en: `Another zone filed a project with the ${en} of ${projectName(row)}`,
        }),
      ];
    });
  },
};
