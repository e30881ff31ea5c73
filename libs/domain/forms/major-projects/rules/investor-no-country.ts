import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { namesCountry } from '../names-country.ts';
import { projectName, readProjects } from '../project-rows.ts';

/** A project of foreign capital does not say where its investor comes from. */
export const investorNoCountry: RecordRule = {
  id: 'investor.no-country',
  level: 'error',
  source: 'Notice 二（四）: 内外资统筹招商; the column asks for the investor and its country or region',
  hint: {
    zh: '请在投资方名称后用括号注明国别（地区），如“某公司（德国）”；不是外资项目的，“内外资”改为“内资”',
    en: 'Name the country or region in brackets behind the investor; if the capital is domestic, enter 内资',
  },
  find: (judged) =>
    readProjects(judged)
      .filter((row) => said(row, 'capital') === '外资')
      .filter((row) => said(row, 'investor') !== '' && !namesCountry(said(row, 'investor')))
      .map((row) =>
        sightField(row, 'investor', '投资方（国别或地区）', {
          zh: `外资项目${projectName(row)}没有注明投资方的国别（地区）`,
          en: `${projectName(row)} is of foreign capital, but its investor’s country or region is not named`,
        }),
      ),
};
