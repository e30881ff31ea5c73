import type { AcceptedTable, FilingContext } from '../../filing.ts';
import {
  type IndicatorField,
  type IndicatorTable,
  indicatorFields,
  type TableRow,
  type TableScopes,
} from '../../indicator-table.ts';
import { goodContext } from './workbook-fixture.ts';

/** How the year before differs from the one that the good workbook continues. */
export interface LastYearChanges {
  /** By sub-area, e.g. `{ 主城片区: { fdi: '32500' } }`. */
  readonly figures?: Readonly<Record<string, Readonly<Partial<Record<IndicatorField, string | null>>>>>;
  readonly subAreas?: readonly string[];
  readonly scopes?: TableScopes;
}

/** The figures of 2024, in the order of the form: what the good workbook states as 上年数 follows from them. */
const figures: Readonly<Record<string, readonly number[]>> = {
  主城片区: [
    378_431, 12_000, 231_877, 7_513_290, 811.3, 488.7, 1245.6, 32_000, 30_512, 880_000, 871_203, 24e5, 2_311_950,
  ],
  临空片区: [203_117, 8000, 127_456, 4_519_833, 401.1, 286.1, 655.9, 28_120, 27_433, 600_000, 588_127, 16e5, 1_522_740],
};

/**
 * The accepted table of 2024 that the good workbook of 2025 agrees with, but for the changes.
 *
 * @example
 * acceptedLastYear().period; // '2024'
 */
export const acceptedLastYear = (changes: LastYearChanges = {}): AcceptedTable => {
  const { subAreas = Object.keys(figures), scopes } = changes;
  const table: IndicatorTable = {
    rows: subAreas.map((subArea) => rowOf(subArea, changes)),
    ...(scopes ? { scopes } : {}),
  };
  return { zone: 'hangzhou', period: '2024', fileSha256: '0'.repeat(64), table };
};

/**
 * The filing of the good workbook, with a year before it.
 *
 * @example
 * afterLastYear({ figures: { 主城片区: { fdi: '32500' } } }).references?.['prior-year']?.length; // 1
 */
export const afterLastYear = (changes: LastYearChanges = {}): FilingContext => ({
  ...goodContext,
  references: { 'prior-year': [acceptedLastYear(changes)] },
});

const rowOf = (subArea: string, changes: LastYearChanges): TableRow => {
  const own = changes.figures?.[subArea];
  const cells = indicatorFields.map((field, index) => {
    const value = own?.[field] !== undefined ? own[field] : `${figures[subArea]?.[index] ?? 1}`;
    return [field, { sheet: '表', cell: 'A1', value }];
  });
  return { subArea, figures: Object.fromEntries(cells) as TableRow['figures'] };
};
