import type { Finding, FindingLevel } from './finding.ts';

const levels: Readonly<Record<FindingLevel, string>> = {
  error: '错误',
  'must-explain': '须说明',
  warning: '提醒',
  info: '提示',
};

/**
 * A finding as a command prints it, in three lines: what and where, the repair, and both in English.
 *
 * @example
 * findingLines(finding)[0]; // '错误  “基础数据表” D4  …  [number.text]'
 */
export const findingLines = ({ level, sheet, cell, message, hint, rule }: Finding): readonly string[] => {
  const place = [sheet === null ? undefined : `“${sheet}”`, cell ?? undefined].filter(Boolean).join(' ');
  return [
    `${levels[level]}  ${place || '整个文件'}  ${message.zh}  [${rule}]`,
    `      ${hint.zh}`,
    `      ${message.en} – ${hint.en}`,
  ];
};
