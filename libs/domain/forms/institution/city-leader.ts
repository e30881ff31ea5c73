import type { Zone } from '../../zone.ts';
import { zoneStem } from '../../zone.ts';
import type { Person } from './person.ts';

/** Titles that make a leader of the city (市领导), without the city's name. The default of a setting. */
export const cityLeaderTitles: readonly string[] = [
  ...['市委书记', '市委副书记', '市委常委'],
  ...['市长', '代市长', '代理市长', '常务副市长', '副市长', '市政府党组书记', '市政府党组副书记', '市政府党组成员'],
  ...['市人大常委会主任', '市人大常委会副主任', '市政协主席', '市政协副主席'],
];

/**
 * Whether a person is a leader of the zone's city by one of their titles. 市长 of another city, such as a county-level one
 * within it (义乌市市长), 市长助理 and former offices are none.
 *
 * @example
 * isCityLeader({ name: '王某', title: '杭州市委常委、副市长' }, hangzhou, cityLeaderTitles); // true
 */
export const isCityLeader = ({ title }: Person, zone: Zone, titles: readonly string[]): boolean =>
  title
    .normalize('NFKC')
    .replace(/\([^)]*\)/gu, '')
    .split(/[、,;兼\s]+/u)
    .some((part) => titles.includes(withoutCity(part, zoneStem(zone.name))));

const withoutCity = (title: string, city: string): string => {
  const own = title.startsWith(city) ? title.slice(city.length) : title;
  return own
    .replace(/^中共/u, '')
    .replace(new RegExp(`^${city}`, 'u'), '')
    .replace(/^市?(?:人民政府|政府)(?=(?:代|代理|常务|副)*市长$)/u, '')
    .replace(/^市(?=(?:代|代理|常务|副)*市长$)/u, '')
    .replace(/^市?人民政府(?=党组)/u, '市政府');
};
