import { describe, expect, test } from 'vitest';
import { findUnit } from '../../units/find-unit.ts';
import { readNumberText } from './number-text.ts';

const wanYuan = findUnit('万元');

const read = (text: string): string => {
  const reading = readNumberText(text, wanYuan);
  if (reading.kind === 'number') return reading.value.toString();
  return reading.kind === 'none' ? 'none' : reading.refusal;
};

describe('readNumberText', () => {
  test.each([
    ['233,049.75', '233049.75'],
    [' 5719.8\u00a0', '5719.8'],
    ['１，７６３．８２', '1763.82'],
    ['　12　', '12'],
    ["'123", '123'],
    ['\u2019123', '123'],
    ['+5', '5'],
    ['－5', '-5'],
    ['\u22123.1', '-3.1'],
    ['- 5', '-5'],
    ['1 234 567.5', '1234567.5'],
    ['1\u202f234', '1234'],
    ['1, 234', '1234'],
    ['.5', '0.5'],
    ['007', '7'],
    ['5万元', '5'],
    ['5 （万元）', '5'],
    ['\u200b8\ufeff', '8'],
    ['0', '0'],
    ['0.10', '0.1'],
  ])('reads %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '',
    '　',
    '-',
    '—',
    '——',
    '–',
    '\u2212',
    '/',
    '／',
    '\\',
    '…',
    '……',
    '无',
    ' 暂无 ',
    'N/A',
    'n/a',
    '×',
    '空',
  ])('takes %j for not filed', (text) => {
    expect(read(text)).toBe('none');
  });

  test.each([
    ['1,23', 'grouping'],
    ['12,34,567', 'grouping'],
    ['0,123', 'grouping'],
    ['1,234 567', 'grouping'],
    ['1  234', 'grouping'],
    ['1.234.567', 'grouping'],
    ['5.', 'grouping'],
    ['5%', 'percent'],
    ['５％', 'percent'],
    ['3.1个百分点', 'percent'],
    ['(3.1)', 'negative-notation'],
    ['（3.1）', 'negative-notation'],
    ['△3.1', 'negative-notation'],
    ['▲3.1', 'negative-notation'],
    ['1.2E+5', 'scientific'],
    ['1e5', 'scientific'],
    ['5亿元', 'other-unit'],
    ['5亩', 'other-unit'],
    ['5万', 'text'],
    ['约5000', 'text'],
    ['5000左右', 'text'],
    ['2025年', 'text'],
    ['12-3', 'text'],
    ['–5', 'text'],
    ['1\n234', 'text'],
    ['#N/A', 'text'],
    ['٣', 'text'],
    ['1'.repeat(31), 'too-large'],
  ])('refuses %j as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
