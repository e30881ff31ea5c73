import { expect, test } from 'vitest';
import { daysToSeal, type UnsealedEntry } from './days-to-seal.ts';

const entry = (sequence: number, at: string, chain = 'ningbo'): UnsealedEntry => ({
  ...{ service: 'intake', chain, sequence, at },
  hash: `hash-${sequence}`,
});
const reached = (days: ReturnType<typeof daysToSeal>) =>
  days.map(({ day, heads }) => [day, ...heads.map(({ chain, sequence }) => `${chain} ${sequence}`)]);

test('a day ends at midnight in Shanghai, and what comes after it waits for the next seal', () => {
  const entries = [entry(1, '2026-01-12T15:59:59.999Z'), entry(2, '2026-01-12T16:00:00.000Z')];
  expect(reached(daysToSeal({ until: '2026-01-12', heads: [], entries }))).toEqual([['2026-01-12', 'ningbo 1']]);
});

test('days that were missed are sealed in their order, quiet ones with the next that is not', () => {
  const entries = [entry(1, '2026-01-08T01:00:00.000Z'), entry(2, '2026-01-10T01:00:00.000Z')];
  expect(reached(daysToSeal({ after: '2026-01-06', until: '2026-01-12', heads: [], entries }))).toEqual([
    ['2026-01-08', 'ningbo 1'],
    ['2026-01-10', 'ningbo 2'],
    ['2026-01-12', 'ningbo 2'],
  ]);
});

test('a chain is not cut out of its order where a clock ran behind', () => {
  const entries = [
    entry(1, '2026-01-12T16:00:01.000Z'),
    entry(2, '2026-01-12T15:59:59.000Z'),
    entry(3, '2026-01-12T17:00:00.000Z'),
  ];
  expect(reached(daysToSeal({ until: '2026-01-12', heads: [], entries }))).toEqual([['2026-01-12']]);
  expect(reached(daysToSeal({ until: '2026-01-13', heads: [], entries }))).toEqual([['2026-01-13', 'ningbo 3']]);
});

test('an entry from a day that was sealed already joins the next seal', () => {
  const heads = [{ service: 'intake', chain: 'ningbo', sequence: 1, hash: 'hash-1' }];
  const entries = [entry(2, '2026-01-12T15:59:59.000Z')];
  expect(reached(daysToSeal({ after: '2026-01-12', until: '2026-01-13', heads, entries }))).toEqual([
    ['2026-01-13', 'ningbo 2'],
  ]);
});

test('a day that is sealed is not sealed again', () => {
  expect(daysToSeal({ after: '2026-01-12', until: '2026-01-12', heads: [], entries: [] })).toEqual([]);
});
