import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said, saidList } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { readSubArea } from '../../records/values/sub-area.ts';
import { readProjects } from '../project-rows.ts';

/** A partner under the 双链长制 is no other sub-area of the zone. */
export const partnerUnknown: RecordRule = {
  id: 'partner.unknown',
  level: 'error',
  source: 'Notice 二（四）: 双链长制 joins platforms within the zone',
  hint: {
    zh: '请填写本联动创新区其他片区的名称，用“、”分隔；没有协同片区的留空',
    en: 'Enter other sub-areas of the zone, with 、 between them; leave it blank where there are none',
  },
  find: (judged) => {
    const { zone } = judged.context;
    return readProjects(judged).flatMap((row) => {
      const own = said(row, 'subArea');
      const read = saidList(row, 'partners').map((text) => ({ text, name: readSubArea(text, undefined, zone).value }));
      const odd = read.filter(({ name }) => name === null || name === own).map(({ text }) => text);
      if (odd.length === 0) return [];
      const others = zone.subAreas.map(({ name }) => name).filter((name) => name !== own);
      return [
        sightField(row, 'partners', quoteAll(others) || '（空）', {
          zh: `第 ${row.row} 行的双链长协同片区${quoteAll(odd)}不是本区的其他片区`,
          en: `${quoteAll(odd)} in row ${row.row} is no other sub-area of the zone`,
        }),
      ];
    });
  },
};
