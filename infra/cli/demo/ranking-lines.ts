import { Decimal } from '../../../libs/domain/decimal.ts';
import type { RankingDocument } from '../../../libs/domain/evaluation/evaluate.ts';
import { SYNTHETIC_NOTICE } from '../../../libs/domain/synthetic.ts';
import { prefectures } from '../../../libs/domain/zone.ts';

/** The ranking as a table for a terminal; made-up data says so in the first line. */
export const rankingLines = ({ year, synthetic, entries, run }: RankingDocument): readonly string[] => {
  const ids = Object.keys(entries[0]?.indicators ?? {});
  const header = ['rank', 'zone', '', 'score', 'usable %', ...ids];
  const rows = entries.map(({ rank, zone, score, usableWeight, indicators, reason }) => [
    rank === null ? '—' : String(rank),
    zone,
    prefectures[zone] ?? '',
    score === null ? (reason ?? '—') : shown(score),
    usableWeight,
    ...ids.map((id) => shown(indicators[id]?.value ?? null)),
  ]);
  return [
    ...(synthetic ? [`${SYNTHETIC_NOTICE.zh} / ${SYNTHETIC_NOTICE.en}`] : []),
    `${year} · ${run.id}`,
    ...aligned([header, ...rows]),
  ];
};

/** Four decimals are enough to read, the last rounded half away from zero (四舍五入); `ranking.json` has them all. */
const shown = (value: string | null): string => {
  if (value === null) return '—';
  const [, decimals = ''] = value.split('.');
  return decimals.length > 4 ? new Decimal(value).toFixed(4, Decimal.ROUND_HALF_UP) : value;
};

const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => shownWidth(row[column] ?? '')))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => `${cell}${' '.repeat((widths[column] ?? 0) - shownWidth(cell))}`)
      .join('  ')
      .trimEnd(),
  );
};

/** A Chinese character takes two places of a terminal. */
const shownWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
