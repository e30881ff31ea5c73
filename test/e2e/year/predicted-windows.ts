/** The forms of every quarter. */
const QUARTERLY = [
  '联动创新区各片区工作机制',
  '联动创新区信息专报',
  '省级管理权限下放承接情况表',
  '联动创新区重大产业项目表',
  '联动创新区督查整改清单',
  '联动创新区外贸外资季度累计表',
] as const;

const named = (period: string, title: string): string => `${period}《${title}》`;

const ofYear = (year: number): readonly string[] => [
  ...[1, 2, 3, 4].flatMap((quarter) => QUARTERLY.map((title) => named(`${year}年第${quarter}季度`, title))),
  ...[2, 4].map((quarter) => named(`${year}年第${quarter}季度`, '联动创新区制度创新复制推广情况表')),
  named(`${year}年`, '联动创新区机构设置情况'),
  named(`${year}年`, '联动创新区年度发展情况总结'),
  named(`${year}年`, '联动创新区主要评价指标基础数据表'),
];

/** What closes with the annual run of each of the two years: all that is filed for it. */
export const PREDICTED_CLOSINGS: readonly string[] = [2024, 2025].flatMap(ofYear).toSorted();

/**
 * What opens between January of 2024 and June of 2026: all of the two years but the first setting-up, which opened before, and of
 * 2026 what is filed for it by the middle of the year.
 */
export const PREDICTED_OPENINGS: readonly string[] = [
  ...PREDICTED_CLOSINGS.filter((name) => name !== named('2024年', '联动创新区机构设置情况')),
  ...QUARTERLY.map((title) => named('2026年第1季度', title)),
  named('2026年第2季度', '联动创新区制度创新复制推广情况表'),
  named('2026年', '联动创新区机构设置情况'),
].toSorted();

/** The period and form that a notice speaks of, e.g. `2025年第3季度《联动创新区信息专报》`; the whole text where it speaks of none. */
export const windowNamed = (text: string): string => /20\d\d年(?:第\d季度)?《[^》]+》/u.exec(text)?.[0] ?? text;
