import type { Actor } from '../actor.ts';
import type { Finding } from '../finding.ts';
import { findingsFor } from '../finding-audience.ts';
import type { Submission } from '../submission.ts';
import { type ExportColumnOf, type ExportTable, exportTable } from './export-table.ts';

/** A submission with what validation found in it. */
export interface FoundIn {
  readonly submission: Submission;
  readonly findings: readonly Finding[];
}

interface Row {
  readonly submission: Submission;
  readonly finding: Finding;
}

/**
 * Findings (校验结果) as rows, of those that a person may see (可见范围).
 *
 * @example
 * findingRows([{ submission, findings: [] }], { sub: 'a', role: 'office' }).rows; // []
 */
export const findingRows = (found: readonly FoundIn[], actor: Actor): ExportTable =>
  exportTable(
    columns,
    found.flatMap(({ submission, findings }) =>
      findingsFor(actor, submission.filing, findings).map((finding) => ({ submission, finding })),
    ),
  );

const columns: readonly ExportColumnOf<Row>[] = [
  { id: 'submission', title: '报送编号', of: ({ submission }) => submission.id },
  { id: 'zone', title: '联动创新区', of: ({ submission }) => submission.filing.zone },
  { id: 'form', title: '报表', of: ({ submission }) => submission.filing.form },
  { id: 'period', title: '报告期', of: ({ submission }) => submission.filing.period },
  { id: 'attempt', title: '第几次报送', numeric: true, of: ({ submission }) => submission.attempt },
  { id: 'state', title: '报送状态', of: ({ submission }) => submission.state },
  { id: 'level', title: '级别', of: ({ finding }) => finding.level },
  { id: 'rule', title: '规则', of: ({ finding }) => finding.rule },
  { id: 'sheet', title: '工作表', of: ({ finding }) => finding.sheet },
  { id: 'cell', title: '单元格', of: ({ finding }) => finding.cell },
  { id: 'field', title: '指标字段', of: ({ finding }) => finding.field },
  { id: 'seen', title: '原值', of: ({ finding }) => finding.seen },
  { id: 'expected', title: '应为', of: ({ finding }) => finding.expected },
  { id: 'messageZh', title: '说明', of: ({ finding }) => finding.message.zh },
  { id: 'messageEn', title: '说明（英文）', of: ({ finding }) => finding.message.en },
  { id: 'hintZh', title: '修改建议', of: ({ finding }) => finding.hint.zh },
  { id: 'hintEn', title: '修改建议（英文）', of: ({ finding }) => finding.hint.en },
  { id: 'audience', title: '可见范围', of: ({ finding }) => finding.audience },
  { id: 'synthetic', title: '模拟数据', of: ({ submission }) => submission.validation?.synthetic },
];
