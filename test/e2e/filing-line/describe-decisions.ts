import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import { codeOf } from '../../support/cloud/caller.ts';
import { eventually } from '../../support/cloud/eventually.ts';
import { done } from '../../support/cloud/filing.ts';
import { YEAR } from '../../support/cloud/open-cloud.ts';
import { EVALUATION, type FilingLine, of } from './filing-line.ts';

/** The last stage: the evaluation is decided on, and its report published (通报). */
export const describeDecisions = (line: FilingLine): void => {
  const lead = { role: 'office-lead' } as const;
  const transition = (json: unknown, etag: string) =>
    line.open.api.send({
      as: lead,
      method: 'POST',
      path: `${EVALUATION}/transitions`,
      json,
      headers: { 'if-match': etag },
    });
  const evaluation = () => done(line.open.api, { as: lead, path: EVALUATION });

  describe('decisions', () => {
    it('go in order, each once', async () => {
      const { etag } = await evaluation();
      expect(codeOf(await transition({ to: 'approved', document: '纪要1号' }, etag))).toBe('409 evaluation.state');
      expect(codeOf(await transition({ to: 'circulated', document: '通报1号' }, etag))).toBe('409 evaluation.state');
      const fed = { to: 'feedback', document: '反馈〔2026〕1号', date: '2026-03-09' };
      const replies = await Promise.all([transition(fed, etag), transition(fed, etag)]);
      expect(replies.map(codeOf).toSorted()).toEqual(['200', '412 request.stale']);
      expect((await evaluation()).json.decisions).toHaveLength(1);
    });

    it('show each zone its own result from the feedback on', async () => {
      const own = await done(line.open.api, { as: of('zone-lead'), path: `${EVALUATION}/zones/hangzhou` });
      expect(own.json.entry).toMatchObject({ zone: 'hangzhou', rank: expect.any(Number) });
      expect(own.json.indicators.taxPerMu.value).toBe('30.625');
      const other = { as: of('zone-lead'), path: `${EVALUATION}/zones/ningbo` };
      expect(codeOf(await line.open.api.send(other))).toBe('404 evaluation.unknown');
    });

    it('do not approve what rests on preliminary totals without saying why', async () => {
      const { etag } = await evaluation();
      const minutes = { document: '专题会议纪要〔2026〕3号', date: '2026-04-20' };
      const approved = { to: 'approved', meeting: '专题会议', ...minutes };
      const blocked = await transition(approved, etag);
      expect(codeOf(blocked)).toBe('409 evaluation.blocked');
      expect(blocked.json.detail).toContain('初步数');
      const reply = await transition({ ...approved, despite: { reason: '终核数五月才发布' } }, etag);
      expect(reply.json.decisions.at(-1)).toMatchObject({
        by: 'dev-office-lead',
        despite: { reason: '终核数五月才发布', blockers: ['totals.preliminary'] },
      });
    });

    it('release the report to everyone', async () => {
      const { etag } = await evaluation();
      const circulated = await transition({ to: 'circulated', document: '通报〔2026〕5号', date: '2026-04-27' }, etag);
      expect(circulated.json.state).toBe('circulated');
      const [report] = await eventually('the report', async () => {
        const { json } = await done(line.open.api, { path: '/v1/public/reports' });
        return json.items.length > 0 ? json.items : undefined;
      });
      expect(report).toMatchObject({ year: YEAR, run: circulated.json.run, stage: 'released' });
      expect(report.synthetic).toBeUndefined();
      for (const { name, size, sha256, contentType } of report.files) {
        const redirect = await line.open.api.send({ path: `/v1/public/reports/${name}` });
        expect(redirect.status).toBe(302);
        const reply = await fetch(redirect.headers.get('location')!);
        const bytes = Buffer.from(await reply.arrayBuffer());
        expect([bytes.length, sha256Hex(bytes), reply.headers.get('content-type')]).toEqual([
          size,
          sha256,
          contentType,
        ]);
      }
      const html = Buffer.from(await line.open.world.download(`/v1/public/reports/${YEAR}.html`)).toString();
      const named = ['杭州联动创新区', '宁波联动创新区', '终核数五月才发布', circulated.json.run];
      expect(named.filter((text) => !html.includes(text))).toEqual([]);
      expect(html).not.toMatch(/(src|href)="https?:/);
    });
  });
};
