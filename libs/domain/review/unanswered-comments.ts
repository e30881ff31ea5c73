import { parseCellReference } from '../../workbook/cell-reference.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import type { Finding } from '../finding.ts';
import type { ReviewComment } from './review-comment.ts';

/** The rule that finds what was commented on and filed again as it was. */
export const unansweredComment = {
  id: 'review.unanswered',
  level: 'warning',
  source: 'Review: comments on cells land in the next annotated copy',
  hint: {
    zh: '请按上次审核的意见修改；如数据无误，请在报送前与省自贸办沟通',
    en: 'Repair what the comment asks for; if the figure is right, talk to the office before you file',
  },
} as const;

/**
 * The comments on a reviewed workbook whose cells the next one files unchanged (审核意见未修改), at the same place. A cell, or a
 * sheet, that the new workbook does not have counts as changed: rows may have been moved.
 *
 * @example
 * unansweredComments([], { before: workbook, after: workbook }); // []
 */
export const unansweredComments = (
  comments: readonly ReviewComment[],
  { before, after }: { readonly before: Workbook; readonly after: Workbook },
): readonly Finding[] =>
  comments.flatMap(({ sheet, cell, text }) => {
    const [was, is] = [contentAt(before, sheet, cell), contentAt(after, sheet, cell)];
    if (is === undefined || was !== is) return [];
    const { id, level, hint } = unansweredComment;
    const message = {
      zh: `上次审核的意见尚未修改：${text}`,
      en: `As it was when the office commented on it: ${text}`,
    };
    return [{ rule: id, level, sheet, cell, seen: is, expected: '', message, hint }];
  });

/** What a cell says, '' for a blank one; undefined where the workbook has no such sheet. */
const contentAt = ({ sheets }: Workbook, name: string, ref: string): string | undefined => {
  const sheet = sheets.find((one) => one.name === name);
  const place = parseCellReference(ref);
  if (!sheet || !place) return undefined;
  const cell = sheet.cells.atPlace(place.row, place.column);
  return cell === undefined ? '' : String(cell.value ?? cell.formula ?? '');
};
