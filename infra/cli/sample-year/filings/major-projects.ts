import { between, nth, pick } from '../draw.ts';
import type { SampleFiling, SampleRow } from '../filing.ts';
import { chains, countries, products } from '../names.ts';
import { inGoodTime } from '../windows.ts';
import { type SampleZone, sampleZones } from '../zones.ts';

const phases = ['在谈', '签约', '注册', '开工', '投产'];
const perZone = 5;

/** 重大项目: five projects a zone, which go on through both years. */
export const majorProjectsFilings = (zone: SampleZone, year: number): readonly SampleFiling[] =>
  [1, 2, 3, 4].map((quarter) => ({
    zone: zone.id,
    form: 'major-projects',
    period: `${year}Q${quarter}`,
    receivedAt: inGoodTime(zone.id, 'major-projects', `${year}Q${quarter}`),
    rows: {
      projects: Array.from({ length: perZone }, (_, index) => projectRow(zone, index, (year - 2024) * 4 + quarter)),
    },
    ...(zone.id === 'quzhou' ? { ownLayout: true as const } : {}),
  }));

/** A project as it stands in a quarter, counted from the first of 2024. */
export const projectRow = (zone: SampleZone, index: number, quarters: number): SampleRow => {
  const key = `${zone.id}/project/${index}`;
  const phase = Math.min(4, Math.floor((between(0, 3, key) * 2 + quarters) / 3));
  const foreign = index % 2 === 0;
  const area = index % zone.subAreas.length;
  const [chain, chainLeader] = pick(chains, `${key}/chain`);
  const product = nth(products, sampleZones.indexOf(zone) + index * 3);
  return {
    name: `${zone.city}${product}${nth(['生产基地', '研发中心', '产业园'], index)}项目`,
    subArea: zone.subAreas[area]?.name ?? '',
    chain,
    chainLeader,
    capital: foreign ? '外资' : '内资',
    investor: foreign ? `某${product}公司（${pick(countries, `${key}/country`)}）` : `某${zone.city}${product}有限公司`,
    phase: phases[phase] ?? '',
    ...(phase > 0
      ? {
          platform: zone.subAreas[area]?.platforms[0] ?? '',
          total: between(60, 480, `${key}/total`) / 10,
          ...(foreign ? { contracted: between(900, 5900, `${key}/contracted`) } : {}),
          fund: '未申报',
        }
      : {}),
    ...(phase > 1 ? { code: codeOf(zone, index, key) } : {}),
  };
};

const codeOf = (zone: SampleZone, index: number, key: string): string => {
  const place = `33${String(sampleZones.indexOf(zone) + 1).padStart(2, '0')}00`;
  return `2401-${place}-04-01-${between(100_000, 999_990, key) + index}`;
};
