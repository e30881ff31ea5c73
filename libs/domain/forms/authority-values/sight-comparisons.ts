import { Decimal, plain } from '../../decimal.ts';
import type { Message } from '../../message.ts';
import type { Sighting } from '../reading/rule.ts';
import type { Comparison } from './compare-with-reported.ts';
import { departmentOf } from './departments.ts';
import type { ComparisonVerdict } from './vocabulary.ts';

/** Where a compared figure stands in the workbook; the sheet where it is not the one that is judged. */
export type ComparedPlace = Pick<Sighting, 'sheet' | 'cell'>;

/**
 * Sightings of the figures that came off with one verdict. Of several departments' figures at one place, one sighting tells.
 *
 * @param placeOf where a figure stands; what has no place is left out
 * @example
 * sightVerdict(comparisons, 'block', ({ places }) => places[0]); // one for each cell that is more than 2 % off
 */
export const sightVerdict = (
  comparisons: readonly Comparison[],
  verdict: ComparisonVerdict,
  placeOf: (comparison: Comparison) => ComparedPlace | undefined,
): readonly Sighting[] => {
  const found = comparisons
    .filter((one) => one.verdict === verdict)
    .flatMap((one) => {
      const place = placeOf(one);
      return place ? [{ one, place }] : [];
    });
  const byPlace = Map.groupBy(found, ({ place }) => `${place.sheet ?? ''}!${place.cell ?? ''}`);
  return [...byPlace.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const all = group.map(({ one }) => one);
    const messages = all.map(differenceOf);
    return [
      {
        ...first.place,
        field: first.one.item.fields[0] ?? first.one.item.id,
        seen: joined(all.map(({ reported, item }) => `${reported ?? ''} ${item.unit}`)),
        expected: joined(all.map(authorityOf)),
        message: { zh: messages.map(({ zh }) => zh).join('；'), en: messages.map(({ en }) => en).join('; ') },
      },
    ];
  });
};

const joined = (texts: readonly string[]): string => [...new Set(texts)].join('；');

/** The department's figure with whose it is and where it is from. */
const authorityOf = ({ authority, item, department, document }: Comparison): string =>
  `${authority ?? ''} ${item.unit}（${departmentOf(department).name}，${document ?? ''}）`;

const differenceOf = (one: Comparison): Message => {
  const { item, subArea, department, reported, authority, difference, relative } = one;
  const { name } = departmentOf(department);
  const share = relative === null ? '' : `${percent(relative)}%`;
  const [zh, en] = share === '' ? ['', ''] : [`（${share}）`, ` (${share})`];
  const figures = [reported, authority, difference].map((value) => `${value ?? ''} ${item.unit}`);
  return {
    zh: `“${subArea ?? '全区'}”的${item.label}填报 ${figures[0]}，${name}部门核定 ${figures[1]}，相差 ${figures[2]}${zh}`,
    en: `${item.label} of ${subArea ?? 'the zone'} is ${figures[0]}, but ${name} has ${figures[1]}: a difference of ${figures[2]}${en}`,
  };
};

const percent = (share: string): string =>
  plain(new Decimal(share).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
