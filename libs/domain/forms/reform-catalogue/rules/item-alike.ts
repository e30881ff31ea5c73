import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { pairSimilarity, type TextPairs, textPairs } from '../../work-plan/text-similarity.ts';
import { keyOfRow } from '../catalogue-items.ts';

const limit = 0.85;

/** Two items have nearly the same title. The same title with the same document is spoken of by `row.repeated`. */
export const itemAlike: RecordRule = {
  id: 'item.alike',
  level: 'warning',
  source: `A reform counts once; titles of a similarity over ${limit} may be one`,
  hint: {
    zh: '请核对是否同一事项；是同一事项的只保留一项',
    en: 'Check whether they are one reform; if so, keep one of them',
  },
  find: (judged) => {
    const titles = (judged.sheets['items']?.rows ?? []).map((row) => ({
      row,
      key: keyOfRow(row),
      pairs: textPairs(said(row, 'item')),
    }));
    return titles.flatMap(({ row, key, pairs }, at) => {
      const like = titles.slice(0, at).find((other) => other.key !== key && alike(other.pairs, pairs))?.row;
      if (!like) return [];
      return [
        sightField(row, 'item', '与其他事项不同的名称', {
          zh: `第 ${row.row} 行的“${said(row, 'item')}”与第 ${like.row} 行的“${said(like, 'item')}”几乎相同`,
          en: `“${said(row, 'item')}” in row ${row.row} is nearly the same as “${said(like, 'item')}” in row ${like.row}`,
        }),
      ];
    });
  },
};

/** Titles of very different length are not alike, which spares most comparisons. */
const alike = (a: TextPairs, b: TextPairs): boolean =>
  Math.abs(a.size - b.size) <= Math.max(a.size, b.size) / 4 && pairSimilarity(a, b) > limit;
