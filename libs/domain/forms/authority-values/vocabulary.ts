import { indicatorFields } from '../../indicator-table.ts';

// The words of the API and the records, apart from what is made of them: every function of the portal carries its routes.

/** How the departments are called (部门). */
export const departmentIds = ['customs', 'commerce', 'tax', 'statistics', 'land', 'science'] as const;

/** One of {@link departmentIds}. */
export type DepartmentId = (typeof departmentIds)[number];

/** How the figures are called: as the zones' own, and their trade in one sum. */
export const authorityFields = ['trade', ...indicatorFields] as const;

/** One of {@link authorityFields}. */
export type AuthorityField = (typeof authorityFields)[number];

/** What may come of a comparison (核对结果). */
export const comparisonVerdicts = ['ok', 'warn', 'block', 'not-reported', 'unverified'] as const;

/**
 * What came of a comparison. `block`: the zone corrects its figure or explains it, or it goes no further. `not-reported`: the
 * zone has no such figure; `unverified`: the department settled the figure for others, but not for this zone.
 */
export type ComparisonVerdict = (typeof comparisonVerdicts)[number];
