import { expect, it } from 'vitest';
import { done, inTurn, setAside } from './step.ts';

it('does steps in their order, and none after one that puts the message aside', async () => {
  const seen: string[] = [];
  const step =
    (name: string, outcome = done) =>
    async (message: number) => {
      seen.push(`${name}${message}`);
      return outcome;
    };
  expect(await inTurn(step('a'), step('b'))(1)).toEqual(done);
  expect(await inTurn(step('c', setAside('why')), step('d'))(2)).toEqual(setAside('why'));
  expect(seen).toEqual(['a1', 'b1', 'c2']);
});
