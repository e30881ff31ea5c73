import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { acceptedYear, cumulated, figureOf, printsAs, readTrade } from '../trade-rows.ts';

/** The fourth quarter, counted from January, is the year, but the year’s accepted table says otherwise. */
export const yearDiffers: RecordRule = {
  id: 'year.differs',
  level: 'must-explain',
  source: 'V5: the fourth quarter’s cumulative figure equals the year’s',
  hint: {
    zh: '请与本年基础数据表核对；因快报、年报口径不同的，请说明',
    en: 'Compare with the year’s table of raw figures; if they are of different editions, explain it',
  },
  find: (judged) => {
    const { period, references } = judged.context;
    if (!period.endsWith('Q4')) return [];
    const year = acceptedYear(references?.['year']);
    return readTrade(judged).flatMap((row) =>
      cumulated.flatMap(({ field, title, unit, year: fields }) => {
        const [quarter, whole] = [figureOf(row, field), year(row, fields)];
        if (!quarter || !whole || printsAs(quarter, whole) || printsAs(whole, quarter)) return [];
        return [
          sightField(row, field, `${whole.toString()} ${unit}`, {
            zh: `“${said(row, 'subArea')}”的${title}四季度累计为 ${quarter.toString()} ${unit}，全年审核通过 ${whole.toString()} ${unit}`,
            en: `${title} of ${said(row, 'subArea')} is ${quarter.toString()} by the fourth quarter, but ${whole.toString()} in the year’s accepted table`,
          }),
        ];
      }),
    );
  },
};
