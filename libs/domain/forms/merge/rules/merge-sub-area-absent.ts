import { subAreaKey } from '../../reading/sub-area-key.ts';
import { valueText } from '../../records/value-text.ts';
import type { MergeRule, PlacedTable } from '../judged-merge.ts';

/** A registered sub-area (片区) of which no row is in any file, in tables that do not print it in advance. */
export const mergeSubAreaAbsent: MergeRule = {
  id: 'merge.sub-area-absent',
  level: 'warning',
  source: 'Merging: a sub-area of which nothing came may have been forgotten',
  hint: {
    zh: '请确认该片区本期确无内容，或补收其文件后重新汇总',
    en: 'Make sure that the sub-area has nothing to file, or collect its file and join again',
  },
  find: ({ tables, context }) => {
    const asked = tables.filter(({ table, rows }) => table.subArea !== undefined && !rows.some(isPrinted));
    const [first] = asked;
    if (!first) return [];
    const named = new Set(asked.flatMap(namesIn));
    return context.zone.subAreas
      .filter(({ name }) => !named.has(subAreaKey(name)))
      .map(({ name }) => ({
        sheet: first.table.sheet,
        seen: '（无）',
        expected: name,
        message: { zh: `各文件中都没有“${name}”的内容`, en: `No file has anything of “${name}”` },
      }));
  },
};

const isPrinted = ({ joined }: PlacedTable['rows'][number]): boolean => joined.printed !== undefined;

const namesIn = ({ table, rows }: PlacedTable): readonly string[] =>
  rows.map(({ joined }) => subAreaKey(valueText(joined.cells[table.subArea ?? '']?.taken.value ?? null)));
