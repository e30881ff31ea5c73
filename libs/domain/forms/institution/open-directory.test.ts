import { describe, expect, test } from 'vitest';
import { memberDirectory } from './member-directory.ts';
import { openDirectory } from './open-directory.ts';

const { has, meaning } = openDirectory(memberDirectory, { id: 'hangzhou', name: '杭州联动创新区', subAreas: [] });

describe('the directory of member units', () => {
  test.each([
    ...[
      '市商务局',
      '商务局',
      '杭州市商务局',
      '市发改委',
      '杭州市发展和改革委员会',
      '杭州海关',
      '国家税务总局杭州市税务局',
    ],
    ...['人民银行杭州市分行', '中国人民银行杭州市分行', '市商务局（市粮食物资局）', '钱塘新区管委会', '余杭区政府'],
    ...['萧山区人民政府', '市市场监管局', '国网杭州供电公司'],
  ])('has %s', (unit) => {
    expect(has(unit)).toBe(true);
  });

  test.each(['市商务委', '某某有限公司', '商会', '市'])('has not %s', (unit) => {
    expect(has(unit)).toBe(false);
  });

  test('knows units by their other names', () => {
    expect(meaning('市经信局')).toBe(meaning('杭州市经济和信息化局'));
    expect(meaning('市经信局')).not.toBe(meaning('市商务局'));
    expect(meaning('某某集团')).toBe(meaning('某某 集团'));
  });
});
