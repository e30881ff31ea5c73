import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** Two rows with the same address: one item, counted twice. */
export const linkRepeated: RecordRule = {
  id: 'link.repeated',
  level: 'error',
  source: 'The same fact never counts twice',
  hint: {
    zh: '同一条信息只报一次，请删去重复的行；网址填错的请更正',
    en: 'Report an item once: take out the row, or correct the address',
  },
  find: ({ sheets }) => {
    const first = new Map<string, number>();
    return (sheets['items']?.rows ?? []).flatMap((row) => {
      const link = said(row, 'link').replace(/[/#]+$/u, '');
      if (link === '') return [];
      const before = first.get(link);
      if (before === undefined) {
        first.set(link, row.row);
        return [];
      }
      return [
        sightField(row, 'link', '不与其他行相同的网址', {
          zh: `第 ${row.row} 行的链接与第 ${before} 行相同`,
          en: `The address in row ${row.row} is that of row ${before}`,
        }),
      ];
    });
  },
};
