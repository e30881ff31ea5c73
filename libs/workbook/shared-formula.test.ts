import { describe, expect, it } from 'vitest';
import { moveFormula } from './shared-formula.ts';

const right2down1 = (formula: string) => moveFormula(formula, { row: 8, column: 3 }, { row: 9, column: 5 });

describe('a formula that is shared', () => {
  it.each([
    ['SUM(C4:C7)', 'SUM(E5:E8)'],
    ['$C4+C$4+$C$4', '$C5+E$4+$C$4'],
    ['SUM(C:D)+SUM(4:7)+SUM($C:D)+SUM(4:$7)', 'SUM(E:F)+SUM(5:8)+SUM($C:F)+SUM(5:$7)'],
    ["'C4 表'!C4+Sheet1!C4+AB12!C4", "'C4 表'!E5+Sheet1!E5+AB12!E5"],
    ['IF(C4="C4 ""C5""",C5,"")', 'IF(E5="C4 ""C5""",E6,"")'],
    ['LOG10(C4)+1E5+税收A1+A1_x+Rate.A1', 'LOG10(E5)+1E5+税收A1+A1_x+Rate.A1'],
    ['Table1[[#Headers],[C4]]&[C4]', 'Table1[[#Headers],[C4]]&[C4]'],
    ['XFE1+A1048577', 'XFE1+A1048577'],
    ['C4#', 'E5#'],
  ])('reads %s as %s two columns to the right and a row below', (formula, moved) => {
    expect(right2down1(formula)).toBe(moved);
  });

  it('says #REF! where a reference would leave the sheet', () => {
    expect(moveFormula('A1+B2+SUM(A:B)', { row: 2, column: 2 }, { row: 1, column: 1 })).toBe('#REF!+A1+SUM(#REF!)');
    expect(right2down1('XFD1048576')).toBe('#REF!');
  });

  it('is moved in linear time, however it is quoted', () => {
    const start = performance.now();
    for (const piece of ['[', '"', "'", "'a'", 'A', '$', '[a', '1:', 'A:', '""\''])
      right2down1(piece.repeat(32_767 / piece.length));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
