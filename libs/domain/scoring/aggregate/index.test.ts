import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { aggregate, aggregateNames, aggregates, findAggregate } from './index.ts';
import { nodeOf } from './node-fixture.ts';

describe('the ways of aggregating', () => {
  it('are found by the name that they give themselves', () => {
    expect(aggregateNames).toEqual(['arithmetic', 'geometric', 'harmonic', 'power', 'copeland', 'topsis', 'mpi']);
    for (const name of aggregateNames) expect(findAggregate(name)?.method).toBe(name);
    for (const name of ['median', 'toString', '__proto__']) expect(findAggregate(name)).toBe(undefined);
  });

  it('take no parameter that they do not know', () => {
    for (const name of aggregateNames) {
      const shape: z.ZodMiniType = aggregates[name].parameters;
      expect(z.safeParse(shape, { p: 1, q: 2 }).success, name).toBe(false);
      expect(z.safeParse(shape, {}).success, name).toBe(name !== 'power');
    }
  });

  it.each([[0], ['-1'], [100], ['0.000001'], ['-99.5']])('take the exponent %s', (p) => {
    expect(z.safeParse(aggregates.power.parameters, { p }).success).toBe(true);
  });

  it.each([[101], ['0.0000001'], [Number.NaN], ['1e1'], [null]])('refuse the exponent %s', (p) => {
    expect(z.safeParse(aggregates.power.parameters, { p }).success).toBe(false);
  });

  it('throw for a name or parameters that no checked scheme has', () => {
    const input = nodeOf([1], [[1]]);
    expect(() => aggregate('median', input, {})).toThrow(RangeError);
    expect(() => aggregate('power', input, {})).toThrow();
  });

  it('score a node of no units', () => {
    for (const name of aggregateNames) {
      expect(aggregate(name, nodeOf([1], []), name === 'power' ? { p: 2 } : {}).scores).toEqual([]);
    }
  });
});
