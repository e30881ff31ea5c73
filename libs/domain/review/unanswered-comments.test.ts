import { expect, it } from 'vitest';
import { workbookOf } from '../forms/indicator-data/workbook-fixture.ts';
import { notesOfComments } from './review-comment.ts';
import { unansweredComments } from './unanswered-comments.ts';

const comment = { sheet: '表', cell: 'B2', text: '请核对用地面积口径' };
const sheetOf = (...rows: readonly (readonly string[])[]) => workbookOf({}, { name: '表', state: 'visible', rows });
const before = sheetOf(['片区', '面积'], ['主城', '100']);

it('finds a cell that was commented on and filed again as it was', () => {
  const after = sheetOf(['片区', '面积（亩）'], ['主城', '100']);
  expect(unansweredComments([comment], { before, after })).toMatchObject([
    { rule: 'review.unanswered', level: 'warning', sheet: '表', cell: 'B2', seen: '100' },
  ]);
});

it('is content with a cell that was changed, and with one that is not there any more', () => {
  expect(unansweredComments([comment], { before, after: sheetOf(['片区', '面积'], ['主城', '90']) })).toEqual([]);
  expect(unansweredComments([comment], { before, after: sheetOf(['片区', '面积']) })).toEqual([]);
  expect(unansweredComments([{ ...comment, sheet: '另一表' }], { before, after: before })).toEqual([]);
});

it('finds a blank that stayed blank', () => {
  const blank = { ...comment, cell: 'C2' };
  expect(unansweredComments([blank], { before, after: before })).toHaveLength(1);
});

it('writes each comment as a note on its cell', () => {
  expect(notesOfComments([comment])).toMatchObject([
    { sheet: '表', cell: 'B2', level: 'must-explain', message: { zh: '审核意见：请核对用地面积口径' } },
  ]);
});
