import { describe, expect, test } from 'vitest';
import { cityLeaderTitles, isCityLeader } from './city-leader.ts';

const hangzhou = { id: 'hangzhou', name: '杭州联动创新区', subAreas: [] };
const leads = (title: string) => isCityLeader({ name: '王某', title }, hangzhou, cityLeaderTitles);

describe('a leader of the city', () => {
  test.each([
    ...['市长', '副市长', '市委常委、副市长', '杭州市委副书记、市长', '杭州市副市长', '杭州市市长', '市政府副市长'],
    ...['杭州市人民政府副市长', '市委书记（正厅级）', '市委常委、宣传部部长', '中共杭州市委书记', '市委副书记兼市长'],
    ...['市人民政府党组成员', '宁波银行原行长、杭州市政协副主席'],
  ])('is %s', (title) => {
    expect(leads(title)).toBe(true);
  });

  test.each([
    '',
    '市长助理',
    '义乌市市长',
    '宁波市副市长',
    '区委书记',
    '市商务局局长',
    '原副市长',
    '市委副秘书长',
    '县长',
  ])('is not %s', (title) => {
    expect(leads(title)).toBe(false);
  });

  test('is one by the titles of the setting', () => {
    expect(isCityLeader({ name: '', title: '市长助理' }, hangzhou, ['市长助理'])).toBe(true);
  });
});
