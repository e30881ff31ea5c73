import { expect, it } from 'vitest';
import { findDelimiter } from './find-delimiter.ts';

it.each([
  ['commas', ',', '片区,税收,备注\n钱塘,1,a;b\n主城,2,\n'],
  ['tabs', '\t', '片区\t税收\n钱塘\t1,234\n主城\t2,345\n'],
  ['tabs, though every row has as many commas', '\t', '1,234\t2\n1,235\t3\n'],
  ['semicolons', ';', '片区;税收;面积\n钱塘;1,5;2,5\n主城;2,5;3,5\n'],
  ['tabs, under a long title', '\t', `附件4，主要评价指标,表\n${'说明,一\n'.repeat(3)}a\tb\n1\t2\n3\t4\n5\t6\n7\t8\n`],
  ['tabs, under lines that nothing separates', '\t', `${'说明\n'.repeat(12)}a\tb\n1\t2\n`],
  ['commas, where quoted fields hold the others', ',', '"a;b","c\td;e"\n"1;2","3\t4;5"\n'],
  ['nothing, in one column', ',', '片区\n钱塘\n主城\n'],
  ['nothing, in an empty file', ',', ''],
])('finds %s', (_, delimiter, text) => {
  expect(findDelimiter(text)).toBe(delimiter);
});

it('decides by the beginning, which a long field or file does not outgrow', () => {
  expect(findDelimiter(`a\tb\n${'1\t2\n'.repeat(50_000)}`)).toBe('\t');
  expect(findDelimiter(`a;b\n"${'x'.repeat(100_000)}";2\n`)).toBe(';');
});
