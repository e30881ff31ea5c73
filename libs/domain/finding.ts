import type { FileCell } from './file-cell.ts';
import type { Message } from './message.ts';

/**
 * How much a finding (校验结果) weighs. `error` 错误 makes the workbook invalid; `must-explain` 须说明 blocks certification
 * until the zone answers; `warning` 提醒 and `info` 提示 block nothing.
 */
export type FindingLevel = 'error' | 'must-explain' | 'warning' | 'info';

/**
 * For whom alone a finding is (校验结果的可见范围): `office` for the office and its auditors (仅供省自贸办参考);
 * `zone-and-office` for the zone that filed and the office, such as what is said of a project under negotiation (在谈).
 */
export type FindingAudience = 'office' | 'zone-and-office';

/** One thing that was found in a workbook, at its place in the original file. */
export interface Finding {
  /** Stable id of the rule, e.g. `number.text`. */
  readonly rule: string;
  readonly level: FindingLevel;
  /** The sheet's name as the file has it; `null` where the file as a whole is meant. */
  readonly sheet: string | null;
  /** A cell such as `D4`; `null` where no single cell is meant. */
  readonly cell: string | null;
  /** The field of the form, e.g. `taxRevenue`. */
  readonly field?: string;
  /** What stands there, as the person sees it. */
  readonly seen: string;
  /** What was expected instead. */
  readonly expected: string;
  readonly message: Message;
  /** How to repair it. */
  readonly hint: Message;
  /** Absent: for everybody who may read the filing. What is for the office alone asks nothing of the zone: it is an info. */
  readonly audience?: FindingAudience;
  /** The cells of other files that the value was taken from, in a workbook that was joined from them (汇总). */
  readonly from?: readonly FileCell[];
}

/** How many findings there are of each level. */
export interface FindingCounts {
  readonly error: number;
  readonly mustExplain: number;
  readonly warning: number;
  readonly info: number;
}

/**
 * The id by which a zone answers a finding: its rule and its place, the same on every reading of the same bytes.
 *
 * @example
 * findingId({ rule: 'total.differs', sheet: '基础数据表', cell: 'C8' }); // 'total.differs@基础数据表!C8'
 */
export const findingId = (finding: Pick<Finding, 'rule' | 'sheet' | 'cell'>): string =>
  `${finding.rule}@${finding.sheet ?? ''}!${finding.cell ?? ''}`;

/**
 * Counts findings by level.
 *
 * @example
 * countFindings([]).error; // 0
 */
export const countFindings = (findings: readonly Finding[]): FindingCounts => {
  const of = (level: FindingLevel) => findings.filter((finding) => finding.level === level).length;
  return { error: of('error'), mustExplain: of('must-explain'), warning: of('warning'), info: of('info') };
};

/** How many findings there are for one audience alone; no audience for which there is none. */
export interface ReservedCounts {
  readonly reserved?: Readonly<Partial<Record<FindingAudience, FindingCounts>>>;
}

/**
 * Counts the findings that are for one audience alone, by audience.
 *
 * @example
 * reservedCounts([]); // {}
 */
export const reservedCounts = (findings: readonly Finding[]): ReservedCounts => {
  const groups = Map.groupBy(
    findings.filter(({ audience }) => audience !== undefined),
    ({ audience }) => audience,
  );
  const counted = [...groups].map(([audience, some]) => [audience, countFindings(some)] as const);
  return counted.length === 0 ? {} : { reserved: Object.fromEntries(counted) };
};
