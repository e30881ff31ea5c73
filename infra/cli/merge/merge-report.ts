import { countFindings, type Finding, type FindingCounts } from '../../../libs/domain/finding.ts';
import { findingLines } from '../../../libs/domain/finding-lines.ts';
import type { MergePart } from '../../../libs/domain/forms/merge/merge-part.ts';
import type { MergeLineage } from '../../../libs/domain/forms/merge/sources-sheet.ts';
import type { MergeOptions } from './options.ts';

/** What joining came to; `out` and its hash are null where a file could not be read and nothing was written. */
export interface MergeReport {
  readonly form: string;
  readonly zone: string;
  readonly period: string;
  readonly ok: boolean;
  readonly out: string | null;
  readonly sha256: string | null;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly counts: FindingCounts;
  readonly findings: readonly Finding[];
  readonly lineage: readonly MergeLineage[];
}

/** What a report is made of. */
export interface Merged {
  readonly options: MergeOptions;
  readonly parts: readonly MergePart[];
  readonly findings: readonly Finding[];
  readonly lineage: readonly MergeLineage[];
  readonly sha256?: string;
}

/** The report of a command that has read its files. */
export const mergeReport = ({ options, parts, findings, lineage, sha256 }: Merged): MergeReport => {
  const counts = countFindings(findings);
  return {
    form: options.form.form.id,
    zone: options.zone,
    period: options.period,
    ok: counts.error === 0,
    out: sha256 === undefined ? null : options.out,
    sha256: sha256 ?? null,
    files: parts.map(({ name, sha256: hash }) => ({ name, sha256: hash })),
    counts,
    findings,
    lineage,
  };
};

/** A report as people read it: the findings as of a check, and what was written. */
export const mergeLines = ({ out, sha256, files, lineage, counts, findings }: MergeReport): readonly string[] => [
  ...findings.flatMap(findingLines),
  ...(out === null
    ? ['未汇总：有文件无法读取']
    : [`已汇总 ${files.length} 份文件、${lineage.length} 个单元格：${out}`, `SHA-256 ${sha256}`]),
  `错误 ${counts.error}，须说明 ${counts.mustExplain}，提醒 ${counts.warning}，提示 ${counts.info}`,
];
