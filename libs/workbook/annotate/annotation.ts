/** How much an annotation weighs: 错误, 须说明, 提醒, 提示. */
export type AnnotationLevel = 'error' | 'must-explain' | 'warning' | 'info';

/** One remark on a workbook, in the words that its reader sees. */
export interface Annotation {
  /** The sheet's name as the file has it; null where the file as a whole is meant. */
  readonly sheet: string | null;
  /** A cell such as `D4`; null where no single cell is meant. Of a range, the top-left cell is meant. */
  readonly cell: string | null;
  readonly level: AnnotationLevel;
  /** What stands there (当前内容). */
  readonly seen: string;
  /** What was expected instead (应为); '' where nothing can be said. */
  readonly expected: string;
  /** What is wrong (问题). */
  readonly message: string;
  /** How to repair it (修改办法). */
  readonly hint: string;
  /** The stable id of the rule (规则编号), e.g. `number.text`. */
  readonly rule: string;
}
