import { describe, expect, it } from 'vitest';
import { listSheetName, placeChoices } from './choice-lists.ts';

const long = Array.from({ length: 40 }, (_, index) => `第${index + 1}个数据来源部门`);

describe('lists of choices', () => {
  it('stand in the check as long as they fit', () => {
    const lists = placeChoices([['未启动', '推进中', '已完成']]);
    expect(lists.formulaOf(['未启动', '推进中', '已完成'])).toBe('"未启动,推进中,已完成"');
    expect(lists.sheet).toBeUndefined();
    expect(lists.names).toEqual([]);
  });

  it('fit up to 255 characters, commas counted', () => {
    const fitting = ['a'.repeat(127), 'b'.repeat(127)];
    const over = ['a'.repeat(127), 'b'.repeat(128)];
    const lists = placeChoices([fitting, over]);
    expect(lists.formulaOf(fitting)).toHaveLength(257);
    expect(lists.formulaOf(over)).toBe('lianchuang_list_1');
  });

  it('stand on a sheet of their own when they are long, once, each under a name of their length', () => {
    const lists = placeChoices([long, ['是', '否'], ['甲,乙', '丙'], [...long]]);
    expect(lists.formulaOf(long)).toBe('lianchuang_list_1');
    expect(lists.formulaOf(['甲,乙', '丙'])).toBe('lianchuang_list_2');
    expect(lists.names).toEqual([
      { name: 'lianchuang_list_1', range: `${listSheetName}!$A$1:$A$40` },
      { name: 'lianchuang_list_2', range: `${listSheetName}!$B$1:$B$2` },
    ]);
    expect(lists.sheet?.rows).toHaveLength(40);
    expect(lists.sheet?.rows[1]?.cells.map((cell) => cell?.content)).toEqual([
      { text: '第2个数据来源部门' },
      { text: '丙' },
    ]);
    expect(lists.sheet?.rows[2]?.cells[1]).toBeNull();
  });

  it.each([[['甲,乙']], [['say "x"']], [[' 甲']], [['甲 ']], [['=A1']]])(
    'that a check would garble stand there, too: %j',
    (list) => {
      expect(placeChoices([list]).formulaOf(list)).toBe('lianchuang_list_1');
    },
  );

  it('offer something', () => {
    expect(() => placeChoices([[]])).toThrow(RangeError);
    expect(() => placeChoices([['甲', ' ']])).toThrow(RangeError);
  });
});
