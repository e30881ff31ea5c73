import { describe, expect, test } from 'vitest';
import { readPersons } from './person.ts';

describe('the persons of a line', () => {
  test.each([
    ['王某（市委常委、副市长）', [['王某', '市委常委、副市长']]],
    [
      '王某(市长)、李某(副市长)',
      [
        ['王某', '市长'],
        ['李某', '副市长'],
      ],
    ],
    [
      '王某 市委常委、副市长；李某 市商务局局长',
      [
        ['王某', '市委常委、副市长'],
        ['李某', '市商务局局长'],
      ],
    ],
    ['王某，市委常委、副市长', [['王某', '市委常委、副市长']]],
    ['市委常委、副市长王某', [['王某', '市委常委、副市长']]],
    [
      '市长 王某，副市长 李某某',
      [
        ['王某', '市长'],
        ['李某某', '副市长'],
      ],
    ],
    [
      '王　某、李四',
      [
        ['王某', ''],
        ['李四', ''],
      ],
    ],
    [
      '王某、李某、赵某某',
      [
        ['王某', ''],
        ['李某', ''],
        ['赵某某', ''],
      ],
    ],
    ['市政府主要领导', [['', '市政府主要领导']]],
    [
      '王某（市委书记）\n李某（市长）',
      [
        ['王某', '市委书记'],
        ['李某', '市长'],
      ],
    ],
    ['阿不都·某某（副市长）', [['阿不都·某某', '副市长']]],
  ])('%j', (text, persons) => {
    expect(readPersons(text).map(({ name, title }) => [name, title])).toEqual(persons);
  });

  test('are none where nothing is said', () => {
    expect(readPersons(' 、；\n')).toEqual([]);
  });

  test('are found in any text without an error', () => {
    for (const text of ['（', '）（', '((', '；；', '市长（', '王某（市长'])
      expect(readPersons(text)).toBeInstanceOf(Array);
  });
});
