import type { FilingContext } from '../../filing.ts';
import type { AuthorityTable, AuthorityValue } from '../authority-values/authority-value.ts';
import { itemOf } from '../authority-values/items.ts';
import { settledValues } from '../authority-values/settled-values.ts';
import type { DepartmentId } from '../authority-values/vocabulary.ts';
import { goodContext } from './workbook-fixture.ts';

/**
 * A figure of Hangzhou's, in the unit of its field, unless more is said.
 *
 * @example
 * settled('exports', '1350.4').unit; // '亿元'
 */
export const settled = (
  field: AuthorityValue['field'],
  value: string,
  more: Partial<AuthorityValue> = {},
): AuthorityValue => ({
  ...{ zone: 'hangzhou', subArea: null, field, value, unit: itemOf(field).unit, document: '统计月报' },
  ...more,
});

/**
 * The filing of the good workbook, after departments have settled figures of it.
 *
 * @example
 * afterSettling({ tax: [settled('taxRevenue', '612500')] }).references?.['settled']?.length; // 1
 */
export const afterSettling = (
  departments: Readonly<Partial<Record<DepartmentId, readonly AuthorityValue[]>>>,
): FilingContext => ({
  ...goodContext,
  references: {
    [settledValues.id]: Object.entries(departments).map(([department, values]) => ({
      ...{ zone: 'province', period: goodContext.period, fileSha256: '0'.repeat(64) },
      table: { department: department as DepartmentId, values } satisfies AuthorityTable,
    })),
  },
});
