import { quoteAll } from '../../reading/quote.ts';
import type { Sighting } from '../../reading/rule.ts';
import { subAreaKey } from '../../reading/sub-area-key.ts';
import { type LastYear, lastYear } from '../last-year.ts';
import { registeredSubAreas } from '../registered-sub-areas.ts';
import type { SheetRule } from '../rule.ts';
import type { JudgedSheet } from '../sheet-reading.ts';

/** A sub-area is in one of the two years only, so that its base cannot be compared. */
export const baseUnmatched: SheetRule = {
  id: 'base.unmatched',
  level: 'info',
  source: 'The base-year guard compares sub-area by sub-area; those of one year only have no counterpart',
  hint: {
    zh: '片区新设、撤并或更名的，请确认上年数已按本年范围调整',
    en: 'If sub-areas were added, merged or renamed, make sure that the prior year’s figures follow this year’s bounds',
  },
  find: (sheet) => {
    const last = lastYear(sheet);
    return last ? [...newSubAreas(sheet, last), ...goneSubAreas(sheet, last)] : [];
  },
};

const newSubAreas = (sheet: JudgedSheet, last: LastYear): readonly Sighting[] => {
  const registeredOf = registeredSubAreas(sheet);
  const names = new Map(sheet.body.rows.flatMap(({ name }) => (name ? [[name.cell, name] as const] : [])));
  return [...names.values()]
    .filter(({ text }) => registeredOf(text) && !last.has(text))
    .map(({ text, cell }) => ({
      cell,
      field: 'subArea',
      seen: text,
      expected: quoteAll(last.table.rows.map(({ subArea }) => subArea)),
      message: {
        zh: `“${text}”不在 ${last.period} 年审核通过的表中，上年数无从核对`,
        en: `“${text}” is not in the accepted table of ${last.period}: its base cannot be compared`,
      },
    }));
};

const goneSubAreas = ({ body }: JudgedSheet, last: LastYear): readonly Sighting[] => {
  const present = new Set(body.rows.flatMap(({ name }) => (name ? [subAreaKey(name.text)] : [])));
  const gone = last.table.rows.map(({ subArea }) => subArea).filter((name) => !present.has(subAreaKey(name)));
  if (gone.length === 0 || present.size === 0) return [];
  return [
    {
      field: 'subArea',
      seen: quoteAll(body.rows.flatMap(({ name }) => name?.text ?? [])),
      expected: quoteAll(gone),
      message: {
        zh: `${last.period} 年审核通过的${quoteAll(gone)}不在本表中，其上年数无从核对`,
        en: `${quoteAll(gone)} of the accepted table of ${last.period} are not in this one: no base to compare`,
      },
    },
  ];
};
