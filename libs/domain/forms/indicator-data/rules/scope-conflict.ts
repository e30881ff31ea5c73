import type { SheetRule } from '../rule.ts';
import { scopeWords } from '../scope-words.ts';
import { scopeDefinitions } from '../scopes.ts';

/** The sheet says two things of one scope: perhaps one for each year. */
export const scopeConflict: SheetRule = {
  id: 'scope.conflict',
  level: 'error',
  source: 'Both years of a growth must be of the same scope: 等价值 or 当量值, one price base',
  hint: {
    zh: '本年数与上年数须用同一口径，请统一后重新填报',
    en: 'Both years must be of the same scope: make them one and upload the file again',
  },
  find: ({ scopes }) =>
    scopeDefinitions.flatMap(({ scope, title }) => {
      const [first, ...others] = scopes.flatMap((note) =>
        note.scope === scope && note.value !== undefined ? [{ ...note, value: note.value }] : [],
      );
      const other = first && others.find(({ value }) => value !== first.value);
      if (!other) return [];
      const [here, there] = [scopeWords(other.value), scopeWords(first.value)];
      return [
        {
          cell: other.cell,
          seen: other.text,
          expected: there,
          message: {
            zh: `${title}前后不一致：此处为“${here}”，${first.cell} 为“${there}”`,
            en: `${title} is “${here}” here, but “${there}” in ${first.cell}`,
          },
        },
      ];
    }),
};
