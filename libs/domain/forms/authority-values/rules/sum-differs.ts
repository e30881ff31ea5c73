import { Decimal, plain } from '../../../decimal.ts';
import type { ReadRow } from '../../records/read-sheet.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { keptValue, zoneIdOf } from '../authority-value.ts';
import { findItem } from '../items.ts';

/** As a share of the zone's figure. */
const tolerance = '0.001';

/** A department's figures of the sub-areas do not add up to its figure of the zone. */
export const sumDiffers: RecordRule = {
  id: 'sum.differs',
  level: 'warning',
  source: 'V10: sub-areas add up to their zone, to 0.1 %',
  hint: {
    zh: '请核对全区数和各片区数；片区没有填全的不必理会',
    en: 'Check the figures of zone and sub-areas; if some sub-areas are left out, leave it',
  },
  find: ({ sheets }) => {
    const rows = (sheets['values']?.rows ?? []).filter((row) => zoneIdOf(row) !== undefined && keptValue(row));
    return [...Map.groupBy(rows, groupOf).values()].flatMap((group) => {
      const whole = group.find((row) => said(row, 'subArea') === '');
      const parts = group.filter((row) => said(row, 'subArea') !== '');
      return whole && parts.length > 0 ? compare(whole, parts) : [];
    });
  },
};

const groupOf = (row: ReadRow): string => [said(row, 'department'), zoneIdOf(row) ?? '', said(row, 'item')].join('|');

const compare = (whole: ReadRow, parts: readonly ReadRow[]) => {
  const value = keptValue(whole) ?? new Decimal(0);
  const sum = Decimal.sum(0, ...parts.flatMap((row) => keptValue(row) ?? []));
  if (sum.minus(value).abs().lte(value.abs().times(tolerance))) return [];
  const unit = findItem(said(whole, 'item'))?.unit ?? '';
  return [
    sightField(whole, 'value', `${plain(sum)} ${unit}（各片区合计）`, {
      zh: `${said(whole, 'zone')}的“${said(whole, 'item')}”为 ${plain(value)} ${unit}，各片区合计为 ${plain(sum)} ${unit}`,
      en: `${said(whole, 'item')} of ${said(whole, 'zone')} is ${plain(value)} ${unit}, but its sub-areas add up to ${plain(sum)} ${unit}`,
    }),
  ];
};
