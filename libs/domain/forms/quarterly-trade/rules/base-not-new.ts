import type { ReadRow } from '../../records/read-sheet.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { type SaidRow, said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { isNewIn } from '../new-sub-area.ts';
import { acceptedTrade, cumulated, figureOf, readTrade } from '../trade-rows.ts';

/** A sub-area is said to be new (新设), and yet it has a year before: in last year’s accepted table, or in the same row. */
export const baseNotNew: RecordRule = {
  id: 'base.not-new',
  level: 'error',
  source: 'The base-year guard: 新设 is no way around a base that was filed',
  hint: {
    zh: '上年同期已有数据的，请填报上年同期累计数；确为新设的，两项上年同期都填“新设”',
    en: 'Enter the figures of the year before; if the sub-area is new, write 新设 in both columns',
  },
  find: (judged) => {
    const accepted = acceptedTrade(judged.context.references?.['prior-year']);
    return readTrade(judged).flatMap((row) =>
      cumulated
        .filter(({ prior }) => isNewIn(row, prior))
        .flatMap(({ prior, field, title, unit }) => {
          const evidence = evidenceOf(row, { prior, field }, accepted(row));
          if (!evidence) return [];
          return [
            sightField(row, prior, `上年同期累计数（${unit}）`, {
              zh: `“${said(row, 'subArea')}”的${title}上年同期填“新设”，但${evidence.zh}`,
              en: `${title} of ${said(row, 'subArea')} a year ago is said to be new, but ${evidence.en}`,
            }),
          ];
        }),
    );
  },
};

const evidenceOf = (
  row: ReadRow,
  { prior, field }: Pick<(typeof cumulated)[number], 'prior' | 'field'>,
  before: SaidRow | undefined,
) => {
  const then = before && figureOf(before, field);
  if (then) return { zh: `上年审核通过的表中为 ${then.toString()}`, en: `${then.toString()} was accepted last year` };
  const other = cumulated.find((one) => one.prior !== prior && !figureOf(row, one.prior)?.isZero());
  const stated = other && figureOf(row, other.prior);
  if (!other || !stated) return undefined;
  return {
    zh: `同一行的${other.title}上年同期为 ${stated.toString()}`,
    en: `${other.title} in the same row is ${stated.toString()}`,
  };
};
