import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSetup } from './setup-cell.ts';

describe('the cell 机构设置情况', () => {
  test('is read line by line', () => {
    expect(
      readSetup(
        '组长：王某（市委常委、副市长）\n副组长：李某（市政府副秘书长）、赵某（市商务局局长）\n成员单位：市商务局、市财政局；杭州海关',
      ),
    ).toEqual({
      leaders: [{ name: '王某', title: '市委常委、副市长' }],
      deputies: [
        { name: '李某', title: '市政府副秘书长' },
        { name: '赵某', title: '市商务局局长' },
      ],
      members: ['市商务局', '市财政局', '杭州海关'],
    });
  });

  test('is read in one line, with letters apart and half-width colons', () => {
    const { leaders, deputies, members } = readSetup('组 长: 王某 副市长 副组长:李某 成员单位: 市商务局,市税务局');
    expect(leaders).toEqual([{ name: '王某', title: '副市长' }]);
    expect(deputies.map(({ name }) => name)).toEqual(['李某']);
    expect(members).toEqual(['市商务局', '市税务局']);
  });

  test('knows two leaders, and a deputy is none', () => {
    expect(readSetup('双组长：王某（市委书记）、李某（市长）').leaders).toHaveLength(2);
    expect(readSetup('第一组长：王某（市委书记）\n组长：李某（市长）').leaders).toHaveLength(2);
    expect(readSetup('常务副组长：王某（副市长）').leaders).toEqual([]);
  });

  test('says nothing where the annex was left as printed', () => {
    expect(readSetup('组长： 副组长： 成员单位：')).toEqual({ leaders: [], deputies: [], members: [] });
  });

  test('ends at the office and its telephone', () => {
    expect(readSetup('成员单位：市商务局\n办公室：设在市商务局\n联系电话：0571-1').members).toEqual(['市商务局']);
  });

  test('may hold anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'组长副成员单位：（）、；\n王某市 '), maxLength: 80 }),
        (text) => {
          const { leaders, members } = readSetup(text);
          expect(leaders.every(({ name, title }) => name !== '' || title !== '')).toBe(true);
          expect(members).not.toContain('');
        },
      ),
    );
  });
});
