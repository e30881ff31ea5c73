/** What can be exported (批量导出): submissions 报送, findings 校验结果, indicator values 指标, evaluations with their rankings 考评. */
export const exportKinds = ['submissions', 'findings', 'indicators', 'evaluations'] as const;

/** One of {@link exportKinds}. */
export type ExportKind = (typeof exportKinds)[number];

/** The formats of an export: comma-separated values with a byte order mark, JSON Lines, and a workbook. */
export const exportFormats = ['csv', 'jsonl', 'xlsx'] as const;

/** One of {@link exportFormats}. */
export type ExportFormat = (typeof exportFormats)[number];

/** What somebody asked to be exported: everything of a kind of one year. */
export interface ExportAsked {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
  readonly year: number;
}

/** The states of an export (导出状态). `failed` 未能完成 says why; it is not tried again. */
export const exportStates = ['queued', 'running', 'done', 'failed'] as const;

/** One of {@link exportStates}. */
export type ExportState = (typeof exportStates)[number];

/**
 * How far an export is, in percent: 0 while it waits, 50 while it is made, 100 once it ended.
 *
 * @example
 * exportPercent('running'); // 50
 */
export const exportPercent = (state: ExportState): number =>
  ({ queued: 0, running: 50, done: 100, failed: 100 })[state];
