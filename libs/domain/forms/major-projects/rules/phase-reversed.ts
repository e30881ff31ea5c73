import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { phaseNumber } from '../phases.ts';
import { projectIndex } from '../project-index.ts';
import { previousProjects, projectName, readProjects } from '../project-rows.ts';

/** A project that was further last quarter. */
export const phaseReversed: RecordRule = {
  id: 'phase.reversed',
  level: 'must-explain',
  source: 'A project goes 在谈, 签约, 注册, 开工, 投产, and not back',
  hint: {
    zh: '请核对阶段；确有退回（如解约、停工）或上季度填报有误的，请说明',
    en: 'Check the phase; if the project did fall back or the last report was wrong, explain that',
  },
  find: (judged) => {
    const before = projectIndex(previousProjects(judged) ?? []);
    return readProjects(judged).flatMap((row) => {
      const last = before(row);
      if (!last || phaseNumber(row) < 0 || phaseNumber(row) >= phaseNumber(last)) return [];
      return [
        sightField(row, 'phase', said(last, 'phase'), {
          zh: `${projectName(row)}上季度填报为“${said(last, 'phase')}”，本季度为“${said(row, 'phase')}”`,
          en: `${projectName(row)} was at ${said(last, 'phase')} last quarter, and is now at ${said(row, 'phase')}`,
        }),
      ];
    });
  },
};
