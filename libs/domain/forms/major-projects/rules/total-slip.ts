import { Decimal } from '../../../decimal.ts';
import { resembledFactor } from '../../indicator-data/resembled-factor.ts';
import type { Sighting } from '../../reading/rule.ts';
import type { ReadRow } from '../../records/read-sheet.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { type SaidRow, said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { projectIndex } from '../project-index.ts';
import { previousProjects, projectName, readProjects } from '../project-rows.ts';

/** 亿元: hardly a project of the province costs more. */
const largest = '2000';

/** A total investment that looks as if typed in 万元 under 亿元: by the quarter before, or by its mere size. */
export const totalSlip: RecordRule = {
  id: 'total.slip',
  level: 'warning',
  source: `V1: a change by a power of ten is a unit slip; over ${largest} 亿元 for one project is one, too`,
  hint: {
    zh: '请核对总投资的单位（亿元）；确有调整的不必理会',
    en: 'Check the unit of the total investment (亿元); if it did change, leave it',
  },
  find: (judged) => {
    const before = projectIndex(previousProjects(judged) ?? []);
    return readProjects(judged).flatMap((row) => slipOf(row, before(row)));
  },
};

const slipOf = (row: ReadRow, before: SaidRow | undefined): readonly Sighting[] => {
  const [total, last] = [said(row, 'total'), before ? said(before, 'total') : ''];
  if (total === '' || total === last) return [];
  const ratio = last === '' || last === '0' ? undefined : new Decimal(total).div(last);
  const resembled = ratio && resembledFactor(ratio, true);
  if (resembled !== undefined) {
    return [
      sightField(row, 'total', `与上季度的 ${last} 亿元相近的数`, {
        zh: `${projectName(row)}的总投资由上季度的 ${last} 亿元变为 ${total} 亿元，接近 ${resembled} 倍，疑似单位填错`,
        en: `The total of ${projectName(row)} went from ${last} to ${total} 亿元, about ${resembled} times: a unit may be wrong`,
      }),
    ];
  }
  if (last !== '' || new Decimal(total).lte(largest)) return [];
  return [
    sightField(row, 'total', `不大于 ${largest} 亿元`, {
      zh: `${projectName(row)}的总投资为 ${total} 亿元，疑似以万元填报`,
      en: `The total of ${projectName(row)} is ${total} 亿元: it may have been entered in 万元`,
    }),
  ];
};
