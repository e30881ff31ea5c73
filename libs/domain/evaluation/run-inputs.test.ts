import { expect, it } from 'vitest';
import { sampleInputs, sampleZone, sixZones } from '../../../test/support/sample-run.ts';
import { runReference } from './run-inputs.ts';

const inputs = sampleInputs(sixZones());

it('names a run by its year and the first 16 digits of the hash of its inputs', () => {
  const { id, inputsSha256 } = runReference(inputs);
  expect(inputsSha256).toMatch(/^[0-9a-f]{64}$/u);
  expect(id).toBe(`run-2025-${inputsSha256.slice(0, 16)}`);
});

it('gives equal inputs the same id, however their keys are ordered', () => {
  const turned = Object.fromEntries(Object.entries(inputs).toReversed()) as unknown as typeof inputs;
  expect(runReference(turned)).toEqual(runReference(inputs));
});

it('gives another id to any other input', () => {
  const others = [
    { ...inputs, dataAsOf: '2026-04-30T18:00:01+08:00' },
    { ...inputs, synthetic: true as const },
    { ...inputs, scheme: { ...inputs.scheme, version: 2 } },
    { ...inputs, zones: [...inputs.zones, sampleZone('zhoushan')] },
  ].map((other) => runReference(other).id);
  expect(new Set([...others, runReference(inputs).id]).size).toBe(5);
});
