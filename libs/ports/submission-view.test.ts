import { expect, it } from 'vitest';
import { office, officer } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { mustExplainAt } from '../../test/support/line/must-explain.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { submissionView } from './submission-view.ts';

it('shows times in Shanghai, and nothing of where things are stored', async () => {
  const submission = await lodge(openLine(), { state: 'accepted', synthetic: true });
  const view = submissionView({ ...submission, reviewed: { ...submission.reviewed!, comment: '好' } }, officer);
  expect(view).toMatchObject({
    id: 'sub-1',
    zone: 'hangzhou',
    state: 'accepted',
    expiresAt: '2026-01-12T09:15:00+08:00',
    files: [{ storedAt: '2026-01-12T09:00:00+08:00' }],
    synthetic: true,
    certified: { by: 'lead-1', at: '2026-01-12T09:00:00+08:00' },
    reviewed: { decision: 'accept', comment: '好' },
  });
  expect(JSON.stringify(view)).not.toMatch(/uploads\/|tables\/|findings\//u);
});

it('leaves out what has not happened yet', async () => {
  const view = submissionView(await lodge(openLine(), { state: 'awaiting-upload' }), officer);
  const fields = ['id', 'zone', 'form', 'period', 'attempt', 'state', 'created', 'expiresAt', 'files'];
  expect(Object.keys(view)).toEqual(fields);
  expect(view.files[0]).not.toHaveProperty('storedAt');
});

it('counts for a zone nothing of what is for the office alone', async () => {
  const finding = { ...mustExplainAt('C6').finding, level: 'info' as const };
  const findings = [finding, { ...finding, audience: 'office' as const }];
  const submission = await lodge(openLine(), { state: 'valid', findings });
  const infos = [officer, office].map((actor) => submissionView(submission, actor).validation?.counts.info);
  expect(infos).toEqual([1, 2]);
});
