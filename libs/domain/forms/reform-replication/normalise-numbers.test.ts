import { expect, test } from 'vitest';
import { normaliseNumbers } from './normalise-numbers.ts';

test.each([
  ['杭政办函[2024]5号', '杭政办函〔2024〕5号'],
  ['杭政办函（2024）第05号、国函【2020】96号', '杭政办函〔2024〕5号、国函〔2020〕96号'],
  ['《细则》（杭商务〔2025〕18号）', '《细则》（杭商务〔2025〕18号）'],
  ['2024年（第3期）案例', '2024年（第3期）案例'],
])('%s is written %s', (text, normal) => {
  expect(normaliseNumbers(text)).toBe(normal);
  expect(normaliseNumbers(normal)).toBe(normal);
});
