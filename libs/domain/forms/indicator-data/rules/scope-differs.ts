import type { SheetRule } from '../rule.ts';
import { scopeChanges } from '../scope-changes.ts';
import { scopeWords } from '../scope-words.ts';

/** A scope is not the one of last year’s accepted table, so that the years do not compare. */
export const scopeDiffers: SheetRule = {
  id: 'scope.differs',
  level: 'error',
  source: 'A scope that differs between the years is an error: 留抵退税, 等价值 or 当量值',
  hint: {
    zh: '请按上年口径填报；口径确需调整的，请先联系省自贸办',
    en: 'Use last year’s scope; if it has to change, ask the provincial office first',
  },
  find: (sheet) =>
    scopeChanges(sheet)
      .filter(({ note }) => note.scope !== 'priceBase')
      .map(({ title, note, value, before, period }) => ({
        cell: note.cell,
        seen: note.text,
        expected: scopeWords(before),
        message: {
          zh: `${title}本年为“${scopeWords(value)}”，${period} 年审核通过的为“${scopeWords(before)}”`,
          en: `${title} is “${scopeWords(value)}”, but was “${scopeWords(before)}” in the accepted table of ${period}`,
        },
      })),
};
