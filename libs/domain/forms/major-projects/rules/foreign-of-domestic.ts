import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { projectName, readProjects } from '../project-rows.ts';

/** A project of domestic capital has a contracted foreign investment (协议外资). */
export const foreignOfDomestic: RecordRule = {
  id: 'foreign.of-domestic',
  level: 'error',
  source: 'Notice 二（四）: 内外资统筹招商; only foreign capital is contracted as such',
  hint: {
    zh: '内资项目不填协议外资；含外资的，“内外资”改为“外资”',
    en: 'Leave 协议外资 blank for domestic capital; if some of it is foreign, enter 外资',
  },
  find: (judged) =>
    readProjects(judged)
      .filter((row) => said(row, 'capital') === '内资' && !['', '0'].includes(said(row, 'contracted')))
      .map((row) =>
        sightField(row, 'contracted', '（空）', {
          zh: `${projectName(row)}是内资项目，却填了协议外资 ${said(row, 'contracted')} 万美元`,
          en: `${projectName(row)} is of domestic capital and yet has 协议外资 of ${said(row, 'contracted')} 万美元`,
        }),
      ),
};
