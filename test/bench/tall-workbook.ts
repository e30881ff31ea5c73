import type { FilingContext } from '../../libs/domain/filing.ts';
import { goodContext, goodHeader } from '../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { buildXlsx } from '../support/xlsx/build-xlsx.ts';

/** How many sub-areas (片区) the form that is read again and again has: as many as a zone has at most. */
export const FORM_SUB_AREAS = 40;

/** The figures of each sub-area without one of the year before, in the order of the form. All are whole, so that sums are exact. */
const FIGURES = [4000, 120, 2500, 80_000];

/** Those with one, of the year before: trade, foreign investment, energy, value added. Imports are so much of the trade. */
const PRIOR = { trade: 13_000, investment: 3000, energy: 9000, valueAdded: 24_000 };
const IMPORTS = 5000;

const nameOf = (index: number): string => `第${index + 1}片区`;

/**
 * A well filled form with so many sub-areas and a total, as bytes.
 *
 * @example
 * tallWorkbook(100).length; // some 10 kB
 */
export const tallWorkbook = (subAreas: number): Uint8Array => {
  const rows = Array.from({ length: subAreas }, (_, index) => [index + 1, nameOf(index), ...varied(index)]);
  const sums = varied(0).map((_, column) => rows.reduce((sum, row) => sum + Number(row[column + 2]), 0));
  const total = sums.map((cached) => ({ formula: 'SUM(…)', cached }));
  return buildXlsx({
    sheets: [
      {
        name: '基础数据表',
        rows: [
          ['附件4：联动创新区主要评价指标基础数据表'],
          ['填报单位：杭州联动创新区      报告期：2025年度      填报日期：2026年1月8日'],
          [...goodHeader],
          ...rows,
          [null, '合计', ...total],
        ],
      },
    ],
  });
};

/** Other figures in each row, within a fifth; no three sub-areas that the form takes grow alike, which would be a finding. */
const varied = (index: number): readonly number[] => {
  const { trade, investment, energy, valueAdded } = PRIOR;
  const grown = (prior: number) => prior + (prior / 1000) * ((index % 200) - 50);
  return [
    ...FIGURES.map((figure) => figure + Math.floor((figure * (index % 10)) / 100)),
    ...[grown(trade) - IMPORTS, IMPORTS, trade],
    ...[investment, energy, valueAdded].flatMap((prior) => [grown(prior), prior]),
  ];
};

/** The filing that {@link tallWorkbook} belongs to. */
export const tallContext = (subAreas: number): FilingContext => ({
  ...goodContext,
  zone: { ...goodContext.zone, subAreas: Array.from({ length: subAreas }, (_, index) => ({ name: nameOf(index) })) },
});
