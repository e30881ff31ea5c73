import { describe, expect, it } from 'vitest';
import { continueTrace } from './trace-context.ts';

const trace = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';
const random = (bytes: number) => 'e'.repeat(bytes * 2);
const fresh = `00-${random(16)}-${random(8)}-00`;

describe('the trace of a request', () => {
  it('goes on, with a part of its own and whether it is sampled', () => {
    expect(continueTrace(`00-${trace}-${parent}-01`, random)).toBe(`00-${trace}-${random(8)}-01`);
    expect(continueTrace(`00-${trace}-${parent}-00`, random)).toBe(`00-${trace}-${random(8)}-00`);
  });

  it('of a later version is taken by what all versions have', () => {
    expect(continueTrace(`cc-${trace}-${parent}-03-more`, random)).toBe(`00-${trace}-${random(8)}-01`);
  });

  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['words', 'traced'],
    ['capitals', `00-${trace.toUpperCase()}-${parent}-01`],
    ['the version ff', `ff-${trace}-${parent}-01`],
    ['a trace of zeros', `00-${'0'.repeat(32)}-${parent}-01`],
    ['a part of zeros', `00-${trace}-${'0'.repeat(16)}-01`],
    ['more than version 00 has', `00-${trace}-${parent}-01-x`],
    ['a short one', `00-${trace}-${parent}`],
    ['two', `00-${trace}-${parent}-01,00-${trace}-${parent}-01`],
  ])('begins anew with %s', (_, header) => {
    expect(continueTrace(header, random)).toBe(fresh);
  });
});
