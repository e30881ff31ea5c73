import { expect, it } from 'vitest';
import { catalogue } from '../forms/catalogue.ts';
import { sample2025 } from '../schemes/sample-2025.ts';
import { standard2025 } from '../schemes/standard-2025.ts';
import { formWeight } from './form-weight.ts';

it('all points rest on figures where a scheme scores indicators alone', () => {
  expect(formWeight(sample2025, 'indicator-data')).toBe('100');
  expect(formWeight(sample2025, 'work-plan')).toBe('0');
});

it('points rest on the forms from whose filings the mechanism is told, and no form has more than all', () => {
  const weights = new Map(catalogue.map(({ id }) => [id, Number(formWeight(standard2025, id))]));
  for (const form of ['institution', 'work-plan', 'indicator-data']) expect(weights.get(form)).toBeGreaterThan(0);
  expect(Math.max(...weights.values())).toBeLessThan(100);
});
