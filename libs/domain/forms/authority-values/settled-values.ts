import type { AcceptedTable } from '../../filing.ts';
import type { Need } from '../need.ts';
import type { AuthorityTable } from './authority-value.ts';

/** What the departments have settled of the period so far: one table a department. */
export const settledValues: Need = {
  id: 'settled',
  form: 'authority-values',
  period: 'same',
  zones: 'province',
  from: 'records',
};

/**
 * The departments' tables under {@link settledValues}; none where nothing was recorded, or nobody can look.
 *
 * @example
 * settledTables({}); // []
 */
export const settledTables = (
  references: Readonly<Record<string, readonly AcceptedTable[]>> | undefined,
): readonly AuthorityTable[] => (references?.[settledValues.id] ?? []).map(({ table }) => table as AuthorityTable);
