import type { StatisticalPage } from '../../workbook/write/page-plan.ts';
import { shanghaiTime } from '../shanghai-time.ts';
import { SYNTHETIC_NOTICE } from '../synthetic.ts';
import { province } from '../zone.ts';

/** What every page of a board has in common. */
export type BoardFrame = Pick<
  StatisticalPage,
  'banner' | 'footer' | 'reportingUnit' | 'unitLabel' | 'signatures' | 'protected' | 'frozenColumns'
>;

/** What stands in the first row and at the foot of every page that shows made-up data. */
const MARK = `${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`;

/**
 * All of a board's page but its table: who made it, and the mark of made-up data. A board is for working with: nothing in it is
 * locked, and nobody signs it.
 *
 * @example
 * boardFrame(false).reportingUnit; // '浙江省自贸办'
 */
export const boardFrame = (synthetic: boolean): BoardFrame => ({
  ...(synthetic ? { banner: MARK, footer: MARK } : {}),
  unitLabel: '编制单位',
  reportingUnit: province.name,
  signatures: [],
  protected: false,
  frozenColumns: 2,
});

/**
 * A deadline as boards print it: the end of a day is its 24:00, not the next day's beginning.
 *
 * @example
 * printedDeadline('2025-12-31T16:00:00.000Z'); // '2025-12-31 24:00'
 */
export const printedDeadline = (moment: string): string => {
  const printed = printedMoment(moment);
  if (!printed.endsWith(' 00:00')) return printed;
  return `${printedMoment(new Date(Date.parse(moment) - 1).toISOString()).slice(0, 10)} 24:00`;
};

/**
 * A moment as boards print it, to the minute.
 *
 * @example
 * printedMoment('2026-01-15T10:00:00.000Z'); // '2026-01-15 18:00'
 */
export const printedMoment = (moment: string): string => shanghaiTime(moment).slice(0, 16).replace('T', ' ');
