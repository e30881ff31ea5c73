import type { ProvinceTotal, ProvinceTotals } from '../../province-totals.ts';
import type { RecordTable } from '../records/record-table.ts';
import { type SaidRow, said } from '../records/said.ts';

/**
 * What the command that records province totals takes, of an accepted table: each figure in the unit that was entered,
 * which the command converts. Undefined where one of the two is not there: no table in which nothing is wrong is so.
 *
 * @example
 * totalsOf({ version: 1, sheets: {}, statements: {} }); // undefined
 */
export const totalsOf = (table: RecordTable): ProvinceTotals | undefined => {
  const rows = table.sheets['totals'] ?? [];
  const trade = rows.find((row) => said(row, 'indicator') === '进出口总额');
  const investment = rows.find((row) => said(row, 'indicator') === '实际使用外资');
  return trade && investment && { trade: totalOf(trade), foreignInvestment: totalOf(investment) };
};

const totalOf = (row: SaidRow): ProvinceTotal => ({
  value: said(row, 'value'),
  unit: said(row, 'unit'),
  status: said(row, 'status') === '核定' ? 'final' : 'preliminary',
  source: `${said(row, 'issuer')} ${said(row, 'document')}`.trim(),
  ...given('releasedOn', said(row, 'releasedOn')),
  ...given('priorSamePeriod', said(row, 'prior')),
  ...given('officialGrowth', said(row, 'growth')),
});

const given = <Key extends string>(key: Key, text: string): { readonly [Own in Key]?: string } =>
  text === '' ? {} : ({ [key]: text } as { readonly [Own in Key]: string });
