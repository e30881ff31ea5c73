import type { DecimalString } from '../../../libs/domain/decimal.ts';
import type { RunResult } from '../../../libs/domain/evaluation/evaluate.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import { blocksOf } from '../../../libs/domain/schemes/scheme-blocks.ts';
import { type Display, displayOf, rounded } from '../report/rounded-number.ts';
import { scoreDecimals } from '../report/score-decimals.ts';
import { knownGrades } from './known-grades.ts';

/** What a circular and its table are made of. */
export interface CircularRun {
  readonly inputs: RunInputs;
  readonly result: Pick<RunResult, 'ranking'>;
}

/** The table of scores (考评得分表), as it is printed: a row a zone, in the order of the ranking. */
export interface ScoreTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

type Entry = RunResult['ranking']['entries'][number];

/**
 * The table of scores: rank, zone, each block, what was added and taken off, total, grade, and the move since the year before.
 * Unequal totals are printed with as many decimals as tell them apart; shared ranks are marked 并列.
 */
export const scoreTable = ({ inputs, result }: CircularRun): ScoreTable => {
  const { scheme, zones } = inputs;
  const { entries } = result.ranking;
  const display = displayOf(scheme);
  const total = scoreDecimals(
    entries.map(({ score }) => score),
    display,
  );
  const blocks = blocksOf(scheme);
  const names = new Map(zones.map(({ zone, name }) => [zone, name]));
  const row = (entry: Entry): readonly string[] => [
    rankOf(entry, entries),
    names.get(entry.zone) ?? entry.zone,
    ...blocks.map(({ id }) => shown(entry.blocks[id] ?? null, display)),
    shown(entry.standing?.bonus ?? null, display),
    shown(entry.standing?.deduction ?? null, display),
    shown(entry.score, total),
    gradeOf(inputs, entry),
    ...moveOf(entry),
  ];
  return {
    header: [
      '位次',
      '联动创新区',
      ...blocks.map(({ title }) => title.zh),
      '加分',
      '扣分',
      '总分',
      '等次',
      '上年位次',
      '进位',
    ],
    rows: entries.map(row),
    notes: notesOf(inputs, total.decimals > display.decimals),
  };
};

const shown = (value: DecimalString | null, display: Display): string =>
  value === null ? '—' : rounded(value, display);

const rankOf = ({ rank }: Entry, entries: readonly Entry[]): string => {
  if (rank === null) return '—';
  return entries.filter((entry) => entry.rank === rank).length > 1 ? `${rank}（并列）` : String(rank);
};

const gradeOf = ({ scheme }: RunInputs, { standing }: Entry): string =>
  knownGrades(scheme).find(({ grade }) => grade === standing?.grade)?.title.zh ?? '—';

/** The rank of the year before and how many places were gained, among the zones of both years. */
const moveOf = ({ standing }: Entry): readonly [string, string] => {
  const move = standing?.advancement;
  if (!move) return ['—', '—'];
  const gained = move.before - move.now;
  return [String(move.before), gained > 0 ? `+${gained}` : String(gained)];
};

const notesOf = ({ prior }: RunInputs, widened: boolean): readonly string[] => [
  '注：位次按未四舍五入的总分排列；加分、扣分已计算上限。',
  ...(widened ? ['两个不同的总分按常规位数相同的，全列增加小数位数以示区别。'] : []),
  ...(prior ? [`上年位次、进位按两年均参评的联动创新区计算，上年为${prior.year}年度通报结果。`] : []),
];
