import { expect, it } from 'vitest';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { answerOf, ask, office, officer } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { filledForm } from '../../test/support/xlsx/filled-form.ts';
import { reviewSubmission } from '../portal/review-submission.ts';
import { annotateReviewed } from './annotate-reviewed.ts';
import { readAnnotated } from './read-annotated.ts';
import { readFindings } from './read-findings.ts';
import { validateSubmission } from './validate-submission.ts';

const comments = [{ sheet: '基础数据表', cell: 'D4', text: '应为企业年末实际用地' }];
const formOf = (cells: Parameters<typeof filledForm>[0]['cells'] = {}) =>
  filledForm({ unit: '杭州联动创新区', ...(cells ? { cells } : {}) });

/** A good workbook that the office accepted or returned with a comment on a cell. */
const reviewed = async (decision: 'accept' | 'return', said = comments): Promise<Line> => {
  const line = openLine();
  await registerZones(line, hangzhou);
  await lodge(line, { state: 'certified', bytes: formOf() });
  const body = { decision, comment: '请核对', comments: said };
  await ask(reviewSubmission(line.ports), { actor: office, params: { id: 'sub-1' }, body, ifMatch: 1 });
  return line;
};

const annotated = async (line: Line) => {
  const link = answerOf(await ask(readAnnotated(line.ports), { actor: officer, params: { id: 'sub-1' } })).body;
  const read = await readWorkbook(line.objects.openLink(link?.url ?? '')?.bytes ?? new Uint8Array(), {
    inflate: inflateNode,
  });
  return read.ok ? (read.value.sheets.at(-1)?.cells.map(({ value }) => String(value)) ?? []) : [];
};

const returned = (said = comments) => reviewed('return', said);

/** The next attempt, validated: its findings of unanswered comments, by cell. */
const unanswered = async (line: Line, bytes: Uint8Array) => {
  const head = await filings.read(line.ports.readRecord, { zone: 'hangzhou', form: 'indicator-data', period: '2025' });
  await lodge(line, { id: 'sub-2', attempt: (head?.value.attempts ?? 0) + 1, state: 'received', bytes });
  await validateSubmission(line.ports)('sub-2');
  const asked = { actor: officer, params: { id: 'sub-2' }, query: {} };
  const { items = [] } = answerOf(await ask(readFindings(line.ports), asked)).body ?? {};
  return items.filter(({ rule }) => rule === 'review.unanswered').map(({ cell }) => cell);
};

it.each([
  ['return', '请按意见修改后重新报送'],
  ['accept', '本次已通过，请下次报送时注意'],
] as const)('what the office says of a cell on %s stands in the annotated copy', async (decision, hint) => {
  const line = await reviewed(decision);
  const told = line.sent('validation');
  expect(told).toMatchObject([{ type: 'submission.commented', data: { submission: 'sub-1' } }]);
  expect(await annotateReviewed(line.ports)('sub-1')).toEqual({ kind: 'done' });
  expect(await annotated(line)).toEqual(expect.arrayContaining(['D4', '审核意见：应为企业年末实际用地', hint]));
});

it('a cell that is filed again as it was is found in the next attempt, one that was changed is not', async () => {
  expect(await unanswered(await returned(), formOf())).toEqual(['D4']);
  expect(await unanswered(await returned(), formOf({ D4: 23_456 }))).toEqual([]);
  expect(await unanswered(await returned([]), formOf())).toEqual([]);
  expect(await unanswered(await reviewed('accept'), formOf())).toEqual(['D4']);
});

it('there is nothing to do where nothing was said of cells, or no such submission is', async () => {
  const line = await returned([]);
  expect(line.sent('validation')).toEqual([]);
  const before = line.records.all();
  expect(await annotateReviewed(line.ports)('sub-1')).toEqual({ kind: 'done' });
  expect(line.records.all()).toEqual(before);
  expect(await annotateReviewed(line.ports)('none')).toMatchObject({ kind: 'set-aside' });
  expect((await submissions.read(line.ports.readRecord, 'sub-1'))?.value.reviewed).not.toHaveProperty('comments');
});

it.each(['accept', 'return'] as const)(
  'has one effect after %s, however often it is done and wherever it stops',
  async (decision) => {
    const arrange = () => reviewed(decision);
    expect(await expectOneEffect({ arrange, act: (ports) => annotateReviewed(ports)('sub-1') })).toBeGreaterThan(6);
  },
);
