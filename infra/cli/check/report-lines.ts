import { findingLines } from '../../../libs/domain/finding-lines.ts';
import type { CheckReport } from './check-report.ts';

/** A report as people read it: a line for each finding with its place and its repair, and a sum at the end. */
export const reportLines = ({ ok, counts, findings }: CheckReport): readonly string[] => [
  ...findings.flatMap(findingLines),
  `${ok ? '校验通过' : '校验未通过'}：错误 ${counts.error}，须说明 ${counts.mustExplain}，提醒 ${counts.warning}，提示 ${counts.info}`,
];
