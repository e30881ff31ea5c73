import { type ScopeNote, scopeDefinitions } from '../indicator-data/scopes.ts';
import type { GivenNote, Source } from './given-value.ts';
import type { MergeStatement } from './merge-form.ts';

/** What a form of raw figures says of its scopes (口径), as the joined one says it below the table. */
export const scopeStatements: readonly MergeStatement[] = scopeDefinitions.map(({ scope, title }) => ({
  id: scope,
  label: title,
  joins: false,
}));

const words: Readonly<Record<string, string>> = {
  'refunds-included': '含留抵退税',
  'refunds-excluded': '不含留抵退税',
  equivalent: '等价值',
  calorific: '当量值',
};

/**
 * The scopes of a sheet as statements, the first that is said of each; a word that is not known stays as it is written.
 *
 * @example
 * scopeNotes([], (cell) => ({ file: 'a.xlsx', sheet: '表', cell, sha256: '' })); // []
 */
export const scopeNotes = (notes: readonly ScopeNote[], sourceOf: (cell: string) => Source): readonly GivenNote[] =>
  scopeDefinitions.flatMap(({ scope }) => {
    const own = notes.filter((note) => note.scope === scope);
    const note = own.find(({ value }) => value !== undefined) ?? own[0];
    if (!note) return [];
    const text = note.value === undefined ? note.text : (words[note.value] ?? `${note.value}年`);
    return [{ id: scope, text, key: note.value ?? note.text, source: sourceOf(note.cell) }];
  });
