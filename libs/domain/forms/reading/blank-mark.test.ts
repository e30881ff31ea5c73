import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlankMark, saysNothing } from './blank-mark.ts';

const MARKS = [
  '-',
  '——',
  '－',
  '…',
  '无',
  '没有',
  '暂无',
  '无数据',
  '空',
  '缺',
  '未填',
  '不适用',
  'N/A',
  'Ｎ／Ａ',
  'n/a',
  'na',
  'null',
  '×',
];
const TEXTS = ['0', '12', '无锡片区', '空港片区', '不低于 5%', '缺口 3 人', '主城片区', '暂无进展，已上报', '—1', ''];

describe('what only says that there is nothing', () => {
  it.each(MARKS)('%s does', (text) => expect(saysNothing(text)).toBe(true));

  it.each(TEXTS)('“%s” does not', (text) => expect(saysNothing(text)).toBe(false));

  it('is the same whether or not it is told by the first character', () => {
    const character = fc.oneof(
      fc.constantFrom(...MARKS.join(''), ...TEXTS.join('')),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 4 }), (characters) => {
        const text = characters.join('').trim();
        expect(saysNothing(text)).toBe(isBlankMark(text.normalize('NFKC')));
      }),
    );
  });
});
