import { lastYear } from './last-year.ts';
import { type ScopeNote, scopeDefinitions } from './scopes.ts';
import type { JudgedSheet } from './sheet-reading.ts';

/** A scope that is not last year’s. */
export interface ScopeChange {
  readonly title: string;
  readonly note: ScopeNote;
  readonly value: string;
  readonly before: string;
  readonly period: string;
}

/**
 * Compares the scopes that the sheet states with those of last year’s accepted table; what one of them does not say is
 * not compared.
 *
 * @example
 * scopeChanges(sheet).map(({ title, before }) => [title, before]); // [['能耗口径', 'calorific']]
 */
export const scopeChanges = (sheet: JudgedSheet): readonly ScopeChange[] => {
  const last = lastYear(sheet);
  return scopeDefinitions.flatMap(({ scope, title }): readonly ScopeChange[] => {
    const note = sheet.scopes.find((one) => one.scope === scope && one.value !== undefined);
    const before = last?.table.scopes?.[scope];
    if (!last || !note?.value || !before || note.value === before) return [];
    return [{ title, note, value: note.value, before, period: last.period }];
  });
};
