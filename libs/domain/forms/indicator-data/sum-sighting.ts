import { canonicalUnits, type IndicatorField } from '../../indicator-table.ts';
import type { Message } from '../../message.ts';
import type { Sighting } from '../reading/rule.ts';
import type { JudgedSheet } from './sheet-reading.ts';

/**
 * A sighting of a zone's sum, at the header of its column; none where the sheet lacks the column.
 *
 * @example
 * sightSum(sheet, 'landArea', '大于 0', { zh: '…', en: '…' });
 */
export const sightSum = (
  { columns, sums }: JudgedSheet,
  field: IndicatorField,
  expected: string,
  message: Message,
): readonly Sighting[] => {
  const column = columns.figures.get(field);
  if (!column) return [];
  const seen = `${sums.get(field)?.toDecimalPlaces(4).toString() ?? ''} ${canonicalUnits[field]}`;
  return [{ cell: column.cell, field, seen, expected, message }];
};
