import { type Zone, zoneStem } from '../../../zone.ts';
import { compactText } from '../../reading/compact-text.ts';
import { quoteAll } from '../../reading/quote.ts';
import { subAreaKey } from '../../reading/sub-area-key.ts';
import { refuse, said, type ValueReading } from './value-reading.ts';

const wholeWords = /^(?:全区|全市|本区|全域|整体|各片区|全部片区|市本级|市级)$/u;

/**
 * A registered sub-area (片区), also without 片区, with 区块 for it, or behind the zone's own name. `whole` is what stands
 * for the zone as a whole; 全市, 各片区 and the zone's own name are read as it.
 *
 * @example
 * readSubArea('主城', undefined, { id: 'hangzhou', name: '杭州联动创新区', subAreas: [{ name: '主城片区' }] }).value; // '主城片区'
 */
export const readSubArea = (text: string, whole: string | undefined, zone: Zone): ValueReading => {
  const key = subAreaKey(text);
  const exact = zone.subAreas.find(({ name }) => subAreaKey(name) === key);
  if (exact) return said(exact.name);
  if (whole !== undefined && isWhole(text, whole, zone)) return said(whole, sameText(text, whole) ? undefined : whole);
  const [only, ...more] = zone.subAreas.filter(({ name }) => stemOf(name, zone) === stemOf(text, zone));
  if (only && more.length === 0) return said(only.name, only.name);
  const known = [...zone.subAreas.map(({ name }) => name), ...(whole === undefined ? [] : [whole])];
  return refuse('value.unknown-sub-area', quoteAll(known));
};

const sameText = (a: string, b: string): boolean => compactText(a) === compactText(b);

const isWhole = (text: string, whole: string, zone: Zone): boolean =>
  sameText(text, whole) || wholeWords.test(compactText(text)) || zoneStem(text) === zoneStem(zone.name);

const stemOf = (name: string, zone: Zone): string => {
  const key = compactText(name);
  const city = zoneStem(zone.name);
  const own = key.startsWith(city) && key.length > city.length ? key.slice(city.length) : key;
  return own.replace(/^(?:市|联动创新区|市联动创新区)/u, '').replace(/(?:片区|区块|板块|分区|片)$/u, '');
};
