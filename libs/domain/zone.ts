import type { DecimalString } from './decimal.ts';

/** A sub-area (片区) of a zone. */
export interface SubArea {
  readonly name: string;
  /** 面积, square kilometres. */
  readonly areaKm2?: DecimalString;
  /** The platforms that it has (平台), e.g. 综合保税区. */
  readonly platforms?: readonly string[];
  /** 用地, as the office words it. */
  readonly landUse?: string;
}

/** A linkage innovation zone (联动创新区) as the registry has it. `id` is the pinyin of its city, e.g. `hangzhou`. */
export interface Zone {
  readonly id: string;
  /** The full Chinese name, e.g. `杭州联动创新区`. */
  readonly name: string;
  readonly subAreas: readonly SubArea[];
}

/**
 * Under whose name the office files what is the whole province's (省级): the catalogue of reforms, the departments'
 * figures. No zone of the registry.
 */
export const province: Zone = { id: 'province', name: '浙江省自贸办', subAreas: [] };

/** The eleven prefecture-level cities of Zhejiang: pinyin and Chinese name. */
export const prefectures: Readonly<Record<string, string>> = {
  hangzhou: '杭州',
  ningbo: '宁波',
  wenzhou: '温州',
  jiaxing: '嘉兴',
  huzhou: '湖州',
  shaoxing: '绍兴',
  jinhua: '金华',
  quzhou: '衢州',
  zhoushan: '舟山',
  taizhou: '台州',
  lishui: '丽水',
};

/**
 * The core of a zone's name, by which its spellings are compared: without white space, the trade zone's own long name
 * in either kind of bracket, `市` and `联动创新区`.
 *
 * @example
 * zoneStem('中国(浙江)自由贸易试验区杭州联动创新区') === zoneStem('杭州市'); // true
 */
export const zoneStem = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^中国\(浙江\)(自由贸易试验区|自贸试验区|自贸区)/u, '')
    .replace(/^浙江(自由贸易试验区|自贸试验区|自贸区)/u, '')
    .replace(/联动创新区$/u, '')
    .replace(/市$/u, '');
