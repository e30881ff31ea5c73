import { describe, expect, it } from 'vitest';
import { sampleInputs, sampleZone } from '../../../test/support/sample-run.ts';
import { type ColumnSource, type IndicatorField, indicatorFields } from '../indicator-table.ts';
import { blockers } from './blockers.ts';
import { evaluate } from './evaluate.ts';
import { runEdition } from './run-edition.ts';
import type { RunZone } from './run-inputs.ts';

const zoneOf = (
  edition: ColumnSource['edition'],
  changed: Partial<Record<IndicatorField, ColumnSource>> = {},
): RunZone => {
  const zone = sampleZone('hangzhou');
  const said = Object.fromEntries(indicatorFields.map((field) => [field, edition ? { edition } : {}]));
  const table = { ...zone.filing!.table, sources: { ...said, ...changed } };
  return { ...zone, filing: { ...zone.filing!, table } };
};
const inputs = (...zones: readonly RunZone[]) => sampleInputs(zones);

describe('the edition of a run (数据版本)', () => {
  it('is the least among this year’s figures, and none where a figure does not say', () => {
    expect(runEdition(inputs(zoneOf('annual')))).toBe('annual');
    expect(runEdition(inputs(zoneOf('verified', { fdi: { edition: 'flash' } })))).toBe('flash');
    expect(runEdition(inputs(zoneOf('verified', { fdiPrior: {} })))).toBe('verified');
    expect(runEdition(inputs(zoneOf('annual', { energy: {} })))).toBeUndefined();
    expect(runEdition(inputs(zoneOf('annual'), sampleZone('ningbo')))).toBeUndefined();
  });

  it('stands in the ranking', () => {
    expect(evaluate(inputs(zoneOf('annual'))).ranking.edition).toBe('annual');
    expect(evaluate(inputs(sampleZone('ningbo'))).ranking).not.toHaveProperty('edition');
  });

  it('takes what a department settled as 核定', () => {
    const figure = { field: 'fdi', value: '5', subArea: null, unit: '', document: '', department: 'commerce' } as const;
    const zone = {
      ...zoneOf('verified', { fdi: { edition: 'flash' } }),
      authority: [{ ...figure, version: 1, sha256: '' }],
    };
    const scheme = { ...inputs().scheme, authority: { fdi: 'authority-if-present' as const } };
    expect(runEdition({ ...inputs(zone), scheme })).toBe('verified');
  });

  it('blocks an approval by 快报, and by a figure that alone says nothing, each with its indicators', () => {
    const open = (zone: RunZone) => blockers(inputs(zone)).map(({ code, message }) => [code, message.zh]);
    expect(open(zoneOf('annual'))).toEqual([]);
    expect(open(zoneOf('annual', { fdi: { edition: 'flash' } }))).toEqual([
      ['edition.flash', '杭州联动创新区的实际使用外资占比、实际使用外资增速仍为快报数'],
    ]);
    expect(open(zoneOf('annual', { taxRevenue: {} })).map(([code]) => code)).toEqual(['edition.unstated']);
  });

  it('blocks nothing by a table that is older than the editions', () => {
    expect(blockers(inputs(zoneOf(undefined)))).toEqual([]);
  });
});
