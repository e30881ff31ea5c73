import { quoteAll } from '../../reading/quote.ts';
import type { Sighting } from '../../reading/rule.ts';
import type { ComparedLine, SourceRule } from '../judged-sources.ts';
import { nameSource } from '../name-source.ts';
import { shownBeside, shownRecord } from '../recorded-value.ts';

/** More changes of one sheet than this are told as one: rows were moved, or the sheet was filled in anew. */
const most = 50;

/** A cell whose value is no longer the one that joining took over from its source. */
export const mergeChangedAfter: SourceRule = {
  id: 'merge.changed-after',
  level: 'info',
  source: 'Merging: each value’s source file and cell stay in the lineage',
  hint: {
    zh: '如为核实后的改动，请同时请来源部门改正其原表；如非有意改动，请恢复或重新汇总',
    en: 'If it was settled, have the source corrected, too; if it was not meant, restore the value or join again',
  },
  find: ({ lines }) => {
    const changed = new Map(
      lines.flatMap((line) => (line.changed ? [[`${line.sheet}!${line.cell}`, line] as const] : [])),
    );
    return [...Map.groupBy(changed.values(), ({ sheet }) => sheet)].flatMap(([sheet, some]) =>
      some.length > most ? [many(sheet, some)] : some.map(one),
    );
  },
};

const one = ({ sheet, cell, from, recorded, stands }: ComparedLine): Sighting => {
  const seen = shownBeside(recorded, stands) || '（空）';
  const was = shownRecord(recorded);
  return {
    sheet,
    cell,
    seen,
    expected: was,
    message: {
      zh: `汇总后改动：取自${nameSource(from)}的“${was}”现为“${seen}”`,
      en: `Changed after joining: “${was}” from ${nameSource(from)} is now “${seen}”`,
    },
  };
};

const many = (sheet: string, some: readonly ComparedLine[]): Sighting => ({
  sheet,
  seen: `${some.length} 处改动`,
  expected: '汇总时的值',
  message: {
    zh: `汇总后有 ${some.length} 个单元格与汇总时不同，如${quoteAll(some.slice(0, 5).map(({ cell }) => cell))}；可能插入、删除或移动了行`,
    en: `${some.length} cells differ from what joining wrote, such as ${some
      .slice(0, 5)
      .map(({ cell }) => cell)
      .join(', ')}; rows may have been put in, taken out or moved`,
  },
});
