import type { SheetRule } from '../rule.ts';
import { scopeDefinitions } from '../scopes.ts';

/** What the sheet says of a scope (口径) is none of the known ones. */
export const scopeUnclear: SheetRule = {
  id: 'scope.unclear',
  level: 'warning',
  source: 'Scopes must be comparable between years: an unknown word cannot be compared',
  hint: { zh: '请按填报说明的用语填写口径', en: 'Use the words of the form’s notes' },
  find: ({ scopes }) =>
    scopeDefinitions.flatMap(({ scope, title, expected }) =>
      scopes
        .filter((note) => note.scope === scope && note.value === undefined)
        .map(({ text, cell }) => ({
          cell,
          seen: text,
          expected,
          message: { zh: `${title}“${text}”无法识别`, en: `“${text}” is no known scope (${title}): ${expected}` },
        })),
    ),
};
