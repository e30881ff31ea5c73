import type { SheetPlan } from './sheet-plan.ts';
import type { TemplateTag } from './template-tag.ts';

/** A workbook to be written, described without reference to any form. */
export interface WorkbookPlan {
  /** The document's title, as file managers show it. */
  readonly title?: string;
  /** In the order of their tabs; at least one. Names as Excel takes them: up to 31 characters, none of `[]:*?/\`. */
  readonly sheets: readonly SheetPlan[];
  /** What the workbook is; kept in it where nobody sees it, and read back by {@link readTag}. */
  readonly tag?: TemplateTag;
}
