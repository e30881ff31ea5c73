import { expect, test } from 'vitest';
import { chineseDate, chineseMoment } from './chinese-date.ts';

test('writes a day as documents do, without leading zeros', () => {
  expect(chineseDate('2026-04-05')).toBe('2026年4月5日');
});

test('leaves alone what is no day', () => {
  expect(chineseDate('四月')).toBe('四月');
});

test('writes a moment in Beijing time, with the moment itself for machines', () => {
  expect(chineseMoment('2026-04-30T18:00:00+08:00').toString()).toBe(
    '<time datetime="2026-04-30T18:00:00+08:00">2026年4月30日 18:00（北京时间）</time>',
  );
});
