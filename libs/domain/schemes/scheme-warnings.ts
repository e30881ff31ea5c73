import { Decimal, type DecimalString, plain } from '../decimal.ts';
import { gradeZones } from '../evaluation/grade-zones.ts';
import type { Message } from '../message.ts';
import { scoreTable } from '../scoring/score-table.ts';
import { readJsonTable } from '../scoring/table/read-json-table.ts';
import type { Scheme } from './scheme.ts';

/** What the office should know of a scheme before it holds, though it may be so. */
export interface SchemeWarning {
  readonly code: 'scheme.cap-over-spread' | 'scheme.one-grade' | 'scheme.late-goalposts' | 'scheme.untried';
  readonly message: Message;
}

/** That caps and grades could be tried on no earlier run. */
export const untried: SchemeWarning = {
  code: 'scheme.untried',
  message: {
    zh: '近年没有含全部计分项数据的测算，加减分上限与等次分布未能试算',
    en: 'There is no run of the last years with everything that it scores: caps and grades could not be tried',
  },
};

/** A table that a scheme was tried on: a golden case or an earlier run. */
export interface TriedTable {
  readonly name: string;
  /** By unit: its score by the tree alone, and its grade where the scheme knows any. */
  readonly units: readonly { readonly score: DecimalString; readonly grade?: string }[];
}

/**
 * Tries a scheme on its own golden cases. Units without a score are not there.
 *
 * @example
 * triedGolden(sample2025); // []
 */
export const triedGolden = (scheme: Scheme): readonly TriedTable[] =>
  (scheme.golden ?? []).flatMap(({ name, table }) => {
    const read = readJsonTable(table);
    const scored = read.ok ? scoreTable(scheme, read.value) : read;
    if (!scored.ok) return [];
    const { scores, ranks } = scored.value;
    const ranked = scores.flatMap((score, at) => {
      const rank = ranks[at];
      return score && rank ? [{ score, rank }] : [];
    });
    const grades = scheme.grades && gradeZones(ranked, scheme.grades);
    const units = ranked.map(({ score }, at) => {
      const grade = grades?.[at];
      return { score: plain(score), ...(grade === undefined ? {} : { grade }) };
    });
    return [{ name, units }];
  });

/**
 * What the tables say of a scheme: a cap of what counts beside the figures that is over half of the distance from the first to the
 * last, and 80 % of the units or more in one grade.
 *
 * @example
 * tableWarnings(sample2025, []); // []
 */
export const tableWarnings = (scheme: Scheme, tried: readonly TriedTable[]): readonly SchemeWarning[] =>
  tried
    .filter(({ units }) => units.length > 1)
    .flatMap((table) => [...capOverSpread(scheme, table), ...inOneGrade(table)]);

const capOverSpread = ({ adjustments, advancement }: Scheme, { name, units }: TriedTable): readonly SchemeWarning[] => {
  const caps = [
    ...(adjustments ? [adjustments.bonusCap, adjustments.deductionCap] : []),
    ...(advancement?.use === 'points' ? [advancement.cap] : []),
  ].map((cap) => new Decimal(cap));
  const scores = units.map(({ score }) => new Decimal(score));
  const spread = Decimal.max(...scores).minus(Decimal.min(...scores));
  const cap = Decimal.max(0, ...caps);
  if (cap.lessThanOrEqualTo(spread.div(2))) return [];
  const message = {
    zh: `${name}：加减分上限 ${plain(cap)} 超过首末名分差 ${plain(spread)} 的一半`,
    en: `${name}: a cap of ${plain(cap)} is over half of the ${plain(spread)} from the first to the last`,
  };
  return [{ code: 'scheme.cap-over-spread', message }];
};

/** So much of all in one grade says little of any. */
const MOST_IN_ONE = 0.8;

const inOneGrade = ({ name, units }: TriedTable): readonly SchemeWarning[] => {
  const grades = units.flatMap(({ grade }) => (grade === undefined ? [] : [grade]));
  const crowded = [...new Set(grades)].filter(
    (grade) => grades.filter((each) => each === grade).length >= MOST_IN_ONE * units.length,
  );
  return crowded.map((grade) => ({
    code: 'scheme.one-grade' as const,
    message: {
      zh: `${name}：八成以上同为“${grade}”`,
      en: `${name}: 80 % or more are of one grade, ${grade}`,
    },
  }));
};
