import { expect, it } from 'vitest';
import { prefectures, zoneStem } from './zone.ts';

it.each([
  '杭州',
  '杭州市',
  '杭州联动创新区',
  '杭州市联动创新区',
  '中国（浙江）自由贸易试验区杭州联动创新区',
  '中国(浙江)自贸试验区 杭州 联动创新区',
  '浙江自贸区杭州联动创新区',
])('“%s” is a spelling of Hangzhou', (name) => {
  expect(zoneStem(name)).toBe('杭州');
});

it('tells the eleven prefectures apart', () => {
  const names = Object.values(prefectures);
  expect(names).toHaveLength(11);
  expect(new Set(names.map((name) => zoneStem(`${name}联动创新区`))).size).toBe(11);
});
