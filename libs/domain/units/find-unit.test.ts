import { describe, expect, test } from 'vitest';
import { findUnit, unitNames } from './find-unit.ts';
import { spellingKey } from './spelling-key.ts';
import { units } from './unit-table.ts';

describe('findUnit', () => {
  test.each([
    ['万元', '万元'],
    [' 万\u00a0元　', '万元'],
    ['人民币万元', '万元'],
    ['亿元人民币', '亿元'],
    ['㎡', '平方米'],
    ['m²', '平方米'],
    ['Km²', '平方公里'],
    ['平方千米', '平方公里'],
    ['万㎡', '万平方米'],
    ['ＴＣＥ', '吨标准煤'],
    ['亿美金', '亿美元'],
  ])('reads %j as %s', (text, name) => {
    expect(findUnit(text)?.name).toBe(name);
  });

  test.each(['', '万', '亿', '可比口径', '美', '吨', '万块', '%'])('knows no unit %j', (text) => {
    expect(findUnit(text)).toBeUndefined();
  });

  test('no spelling names two units, and each is in the form that is compared', () => {
    const spellings = units.flatMap((unit) => [unit.name, ...unit.spellings]);
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(spellings.map(spellingKey)).toEqual(spellings);
  });

  test('offers the units of a kind', () => {
    expect(unitNames('us-dollar')).toContain('万美元');
    expect(unitNames('us-dollar')).not.toContain('万元');
  });
});
