import type { Sighting } from '../../reading/rule.ts';
import type { MergeRule, PlacedTable } from '../judged-merge.ts';
import { nameSource } from '../name-source.ts';

/** A note on one column alone, such as 数据性质: a row with it would be read as a statement of every column. */
export const mergeNoteLeftOut: MergeRule = {
  id: 'merge.note-left-out',
  level: 'warning',
  source: 'Merging: nothing that a file holds is lost in silence',
  hint: {
    zh: '请在汇总表的表头写明，如“税收收入（快报）（万元）”，或请其他部门一并注明后重新汇总',
    en: 'Say it in the header of the joined table, e.g. “税收收入（快报）（万元）”, or have the others note theirs and join again',
  },
  find: ({ tables }) => tables.flatMap(notWritten),
};

const notWritten = ({ table, rows }: PlacedTable): readonly Sighting[] =>
  rows
    .filter(({ row }) => row === 0)
    .flatMap(({ joined: { name, cells } }) =>
      table.columns.flatMap(({ field, label }) => {
        const taken = cells[field]?.taken;
        if (!taken) return [];
        return [
          {
            sheet: table.sheet,
            field,
            seen: taken.seen,
            expected: `至少两栏注明${name}`,
            message: {
              zh: `“${name}”只有“${label}”一栏注明（${nameSource(taken.source)}为“${taken.seen}”），未写入汇总表`,
              en: `“${name}” is noted of “${label}” alone (“${taken.seen}” in ${nameSource(taken.source)}), and was left out`,
            },
          },
        ];
      }),
    );
