import type { SheetRule } from '../rule.ts';
import { scopeChanges } from '../scope-changes.ts';
import { scopeWords } from '../scope-words.ts';

/** The price base is not last year’s. It moves every five years for everyone, so that it cannot be an error. */
export const scopeRebased: SheetRule = {
  id: 'scope.rebased',
  level: 'must-explain',
  source: 'Comparable prices (可比价) of both years stand on one base; the national base moves every five years',
  hint: {
    zh: '价格基期调整的，本年数和上年数须同时按新基期填报，请说明',
    en: 'If the base moved, both years’ figures must stand on the new one; explain it',
  },
  find: (sheet) =>
    scopeChanges(sheet)
      .filter(({ note }) => note.scope === 'priceBase')
      .map(({ note, value, before, period }) => ({
        cell: note.cell,
        seen: note.text,
        expected: scopeWords(before),
        message: {
          zh: `价格基期为 ${scopeWords(value)}，${period} 年审核通过的为 ${scopeWords(before)}，请确认上年数已按新基期换算`,
          en: `The price base is ${value}, but was ${before} in ${period}: the prior year’s figures must be on the new base`,
        },
      })),
};
