import { expect, test } from 'vitest';
import { listCells } from './cell-list.ts';

test('cells are listed by column, runs joined, in any order given, once', () => {
  expect(listCells(['D4', 'C7', 'C5', 'C4', 'AA1', 'C5'])).toBe('C4:C5、C7、D4、AA1');
  expect(listCells([])).toBe('');
});
