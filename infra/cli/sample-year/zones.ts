import { prefectures, type Zone } from '../../../libs/domain/zone.ts';

/** A sub-area (片区) and the development zones and parks that carry it (承载平台). */
interface SampleSubArea {
  readonly name: string;
  readonly platforms: readonly string[];
}

/** A zone of the sample years. All of it is made up but the names of the cities. */
export interface SampleZone {
  readonly id: string;
  readonly city: string;
  readonly batch: 1 | 2;
  /** 东北片 or 西南片: zones are also ranked within their group. */
  readonly group: string;
  readonly establishedOn: string;
  readonly subAreas: readonly SampleSubArea[];
}

const zone = (
  id: string,
  batch: 1 | 2,
  group: string,
  establishedOn: string,
  ...subAreas: readonly (readonly [name: string, ...platforms: string[]])[]
): SampleZone => ({
  id,
  city: prefectures[id] ?? id,
  batch,
  group,
  establishedOn,
  subAreas: subAreas.map(([name, ...platforms]) => ({ name, platforms })),
});

const [north, south] = ['东北片', '西南片'];
const [first, second, last] = ['2021-06-01', '2023-09-01', '2025-01-01'];

/** The eleven zones, in the order of the registry. The last of the second batch began in 2025. */
export const sampleZones: readonly SampleZone[] = [
  zone(
    'hangzhou',
    1,
    north,
    first,
    ['主城片区', '杭州高新技术产业开发区'],
    ['钱塘片区', '杭州钱塘新区'],
    ['临空片区', '杭州临空经济示范区', '杭州综合保税区'],
    ['余杭片区', '余杭经济技术开发区'],
  ),
  zone(
    'ningbo',
    1,
    north,
    first,
    ['北仑片区', '宁波经济技术开发区'],
    ['前湾片区', '前湾新区'],
    ['甬江片区', '宁波高新区'],
  ),
  zone(
    'wenzhou',
    1,
    south,
    first,
    ['瓯江口片区', '温州海洋经济示范区'],
    ['空港片区', '温州综合保税区'],
    ['乐清片区', '乐清经济开发区'],
  ),
  zone(
    'jiaxing',
    1,
    north,
    first,
    ['南湖片区', '嘉兴经济技术开发区'],
    ['港区片区', '嘉兴综合保税区'],
    ['平湖片区', '平湖经济技术开发区'],
  ),
  zone('jinhua', 1, south, first, ['金东片区', '金义综合保税区'], ['永康片区', '永康经济开发区']),
  zone(
    'taizhou',
    1,
    south,
    first,
    ['台州湾片区', '台州湾新区'],
    ['大陈片区', '台州综合保税区'],
    ['玉环片区', '玉环经济开发区'],
  ),
  zone('huzhou', 2, north, second, ['南太湖片区', '湖州南太湖新区'], ['德清片区', '莫干山高新区']),
  zone(
    'shaoxing',
    2,
    north,
    second,
    ['越城片区', '绍兴高新区'],
    ['柯桥片区', '柯桥经济技术开发区'],
    ['滨海片区', '绍兴综合保税区'],
  ),
  zone('quzhou', 2, south, second, ['智造片区', '衢州智造新城'], ['龙游片区', '龙游经济开发区']),
  zone('zhoushan', 2, north, second, ['定海片区', '定海工业园区'], ['普陀片区', '普陀经济开发区']),
  zone('lishui', 2, south, last, ['莲都片区', '丽水经济技术开发区'], ['缙云片区', '缙云经济开发区']),
];

/** A zone as forms know it. */
export const registered = ({ id, city, subAreas }: SampleZone): Zone => ({
  id,
  name: `${city}联动创新区`,
  subAreas: subAreas.map(({ name }) => ({ name })),
});

/** Whether a zone was there in a year, and so reports for it. */
export const reportsFor = ({ establishedOn }: SampleZone, year: number): boolean =>
  Number(establishedOn.slice(0, 4)) <= year;

/** `zones.json`: the registry with batches, groups and the years in which a zone takes part (参评). */
export const registryOf = (zones: readonly SampleZone[], years: readonly number[]) => ({
  synthetic: true,
  zones: zones.map((one) => ({
    ...registered(one),
    city: one.city,
    batch: one.batch,
    group: one.group,
    establishedOn: one.establishedOn,
    subAreas: one.subAreas,
    cohorts: years.filter((year) => reportsFor(one, year)),
  })),
});
