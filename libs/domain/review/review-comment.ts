import type { Finding } from '../finding.ts';

/** What a reviewer says of one cell of the workbook that was filed (审核批注). */
export interface ReviewComment {
  /** The sheet's name as the file has it. */
  readonly sheet: string;
  /** A cell of the original file, e.g. `D4`. */
  readonly cell: string;
  readonly text: string;
}

/** The rule id under which comments stand in the annotated copy of the submission that was reviewed. */
const REVIEW_COMMENT = 'review.comment';

/**
 * Comments as they stand in the annotated copy (批注副本): a note on each cell, and a line each in 修改清单. What was returned is to be
 * repaired; what was accepted stands, and the comment is for the next time.
 *
 * @example
 * notesOfComments([{ sheet: '基础数据表', cell: 'C4', text: '请核对口径' }])[0]?.message.zh; // '审核意见：请核对口径'
 */
export const notesOfComments = (
  comments: readonly ReviewComment[],
  decision: 'accept' | 'return' = 'return',
): readonly Finding[] =>
  comments.map(({ sheet, cell, text }) => ({
    rule: REVIEW_COMMENT,
    level: decision === 'accept' ? 'warning' : 'must-explain',
    sheet,
    cell,
    seen: '',
    expected: '',
    message: { zh: `审核意见：${text}`, en: `Comment of the office: ${text}` },
    hint: HINTS[decision],
  }));

const HINTS = {
  accept: { zh: '本次已通过，请下次报送时注意', en: 'It was accepted: mind it when you file the next time' },
  return: { zh: '请按意见修改后重新报送', en: 'Repair it as the comment says and file again' },
} as const;
