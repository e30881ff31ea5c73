import type { Finding, FindingLevel } from '../../../libs/domain/finding.ts';
import type { CheckReport } from './check-report.ts';

const LEVELS: Readonly<Record<FindingLevel, string>> = {
  error: '错误',
  'must-explain': '须说明',
  warning: '提醒',
  info: '提示',
};

/** A report as people read it: a line for each finding with its place and its repair, and a sum at the end. */
export const reportLines = ({ ok, counts, findings }: CheckReport): readonly string[] => [
  ...findings.flatMap(linesOf),
  `${ok ? '校验通过' : '校验未通过'}：错误 ${counts.error}，须说明 ${counts.mustExplain}，提醒 ${counts.warning}，提示 ${counts.info}`,
];

const linesOf = ({ level, sheet, cell, message, hint, rule }: Finding): readonly string[] => {
  const place = [sheet === null ? undefined : `“${sheet}”`, cell ?? undefined].filter(Boolean).join(' ');
  return [
    `${LEVELS[level]}  ${place || '整个文件'}  ${message.zh}  [${rule}]`,
    `      ${hint.zh}`,
    `      ${message.en} – ${hint.en}`,
  ];
};
