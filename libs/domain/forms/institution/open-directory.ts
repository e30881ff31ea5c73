import { type Zone, zoneStem } from '../../zone.ts';
import { compactText } from '../reading/compact-text.ts';
import type { MemberDirectory } from './member-directory.ts';

/** A directory as it is asked for one zone. */
export interface OpenDirectory {
  /** Whether a unit is in it, under any of its names, with the city's name before it or without; or manages a platform. */
  readonly has: (unit: string) => boolean;
  /** One name for all that mean the same unit, to compare by. */
  readonly meaning: (unit: string) => string;
}

/**
 * Opens the directory of member units for a zone.
 *
 * @example
 * openDirectory([['市商务局']], { id: 'hangzhou', name: '杭州联动创新区', subAreas: [] }).has('杭州市商务局'); // true
 */
export const openDirectory = (directory: MemberDirectory, zone: Zone): OpenDirectory => {
  const stem = stemsOf(zone);
  const meanings = new Map(directory.flatMap((names) => names.map((name) => [stem(name), stem(names[0])] as const)));
  return {
    has: (unit) => platform.test(compactText(unit)) || meanings.has(stem(unit)),
    meaning: (unit) => meanings.get(stem(unit)) ?? stem(unit),
  };
};

/** 平台管理机构, and governments of counties and districts: too many to list, known by how their names end. */
const platform = /(?:管委会|管理委员会|管理局|开发区|保税区|高新区|(?:县|区|市)(?:人民)?政府|街道办事处|镇政府)$/u;

/** The core of a unit's name: without the city's name, 市 in front, and a second name in brackets. */
const stemsOf = (zone: Zone): ((unit: string) => string) => {
  const city = new RegExp(`${zoneStem(zone.name)}市?`, 'u');
  return (unit) =>
    compactText(unit)
      .replace(/\([^)]*\)$/u, '')
      .replace(city, '')
      .replace(/^国家税务总局/u, '')
      .replace(/^市(?=.)|(?<=^(?:中国人民银行|人民银行|国家外汇管理局))市/u, '');
};
