import { columnOf } from '../forms/indicator-data/columns.ts';
import type { IndicatorField } from '../indicator-table.ts';
import { countedSum } from '../indicators/counted-sum.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { FiledTable } from '../indicators/lineage-entry.ts';

const isPrior = (field: IndicatorField): boolean => columnOf(field).prior;

/**
 * Whether an indicator is measured from the year before (增速、下降率), so that it can lack its base.
 *
 * @example
 * isFromPriorYear({ fields: ['fdi', 'fdiPrior'] }); // true
 */
export const isFromPriorYear = ({ fields }: Pick<Indicator, 'fields'>): boolean => fields.some(isPrior);

/**
 * Whether a zone filed all that an indicator needs of the year itself: what is missing is of the year before alone.
 *
 * @example
 * lacksPriorYearAlone({ fields: ['fdi', 'fdiPrior'] }, { fileSha256: 'e3b0', table: { rows: [] } }); // false
 */
export const lacksPriorYearAlone = ({ fields }: Pick<Indicator, 'fields'>, filed: FiledTable): boolean =>
  isFromPriorYear({ fields }) && fields.every((field) => isPrior(field) || countedSum(filed, field) !== undefined);
