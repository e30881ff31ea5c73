import { expect, it } from 'vitest';
import { settled } from '../indicator-data/settled-fixture.ts';
import type { RecordRow } from '../records/record-table.ts';
import { compareWithReported } from './compare-with-reported.ts';
import { quarterFigures } from './quarter-figures.ts';

const row = (at: number, values: Readonly<Record<string, string | null>>): RecordRow => ({
  row: at,
  cells: Object.fromEntries(
    Object.entries(values).map(([field, value], column) => [
      field,
      { sheet: '季度', cell: `${'ABCDEF'[column]}${at}`, value },
    ]),
  ),
});

const table = quarterFigures({
  sheets: {
    trade: [
      row(4, { subArea: '主城片区', exports: '300', imports: '100', fdi: '-20' }),
      row(5, { subArea: '临空片区', exports: '200', imports: '50', fdi: null }),
    ],
  },
});

it('compares a quarter’s cumulative figures with the departments’, each at its cells', () => {
  const values = [settled('trade', '650'), settled('fdi', '5'), settled('taxRevenue', '1')];
  expect(compareWithReported([{ department: 'customs', values }], { id: 'hangzhou' }, table)).toMatchObject([
    { reported: '650', verdict: 'ok', places: ['B4', 'C4', 'B5', 'C5'].map((cell) => ({ sheet: '季度', cell })) },
    { item: { id: 'fdi' }, reported: null, verdict: 'not-reported' },
    { item: { id: 'taxRevenue' }, reported: null, verdict: 'not-reported' },
  ]);
  const [own] = compareWithReported(
    [{ department: 'commerce', values: [settled('fdi', '-20', { subArea: '主城片区' })] }],
    { id: 'hangzhou' },
    table,
  );
  expect(own).toMatchObject({ reported: '-20', verdict: 'ok' });
});
