import type { Sighting } from '../reading/rule.ts';
import type { JudgedRecords } from '../records/record-form.ts';
import { said } from '../records/said.ts';
import { sightField } from '../records/sight-field.ts';
import { figureOf, quarterBefore, readTrade } from './trade-rows.ts';

/** A figure that is counted from January. */
interface Counted {
  readonly field: string;
  readonly title: string;
  readonly unit: string;
}

/**
 * Sightings of figures that are below those accepted for the quarter before, of the same year.
 *
 * @example
 * sightFalls(judged, [{ field: 'fdi', title: '实际使用外资', unit: '万美元' }]).map(({ cell }) => cell); // ['G4']
 */
export const sightFalls = (judged: JudgedRecords, counted: readonly Counted[]): readonly Sighting[] => {
  const before = quarterBefore(judged);
  return readTrade(judged).flatMap((row) => {
    const last = before(row);
    return counted.flatMap(({ field, title, unit }) => {
      const [now, then] = [figureOf(row, field), last && figureOf(last, field)];
      if (!now || !then || now.gte(then)) return [];
      return [
        sightField(row, field, `不小于上季度累计 ${then.toString()} ${unit}`, {
          zh: `“${said(row, 'subArea')}”的${title}本年累计为 ${now.toString()} ${unit}，小于上季度累计 ${then.toString()} ${unit}`,
          en: `${title} of ${said(row, 'subArea')} from January on is ${now.toString()}, less than ${then.toString()} a quarter ago`,
        }),
      ];
    });
  });
};
