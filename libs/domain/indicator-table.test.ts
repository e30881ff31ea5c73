import { expect, it } from 'vitest';
import { canonicalUnits, indicatorFields } from './indicator-table.ts';
import { findUnit } from './units/find-unit.ts';

it('keeps every figure in a unit of the unit table, under that unit’s own name', () => {
  for (const field of indicatorFields) expect(findUnit(canonicalUnits[field])?.name, field).toBe(canonicalUnits[field]);
});

it('keeps a figure and that of the year before in the same unit', () => {
  for (const field of ['fdi', 'energy', 'valueAdded'] as const) {
    expect(canonicalUnits[`${field}Prior`]).toBe(canonicalUnits[field]);
  }
  expect(canonicalUnits.tradePrior).toBe(canonicalUnits.exports);
});
