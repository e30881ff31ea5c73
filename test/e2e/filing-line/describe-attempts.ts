import { describe, expect, it } from 'vitest';
import { codeOf } from '../../support/cloud/caller.ts';
import { certify, done, file, review } from '../../support/cloud/filing.ts';
import { YEAR } from '../../support/cloud/open-cloud.ts';
import { filledForm } from '../../support/xlsx/filled-form.ts';
import { type FilingLine, OFFICE, of } from './filing-line.ts';

/** Beside it: Ningbo files again and again. */
export const describeAttempts = (line: FilingLine): void => {
  describe('of two attempts at the same time the newest counts', () => {
    const ningbo = (note: string) => ({
      zone: 'ningbo',
      name: 'ningbo.xlsx',
      bytes: filledForm({ unit: '宁波联动创新区', note }),
    });

    it('withdraws an attempt that is being certified while a new one is announced', async () => {
      const first = await file(line.open, ningbo('第一次'));
      const [certified, second] = await Promise.all([
        certify(line.open.api, 'ningbo', first.path, first.reply.etag),
        file(line.open, ningbo('第二次')),
      ]);
      expect(['200', '412 request.stale', '409 submission.not-newest', '409 submission.not-certifiable']).toContain(
        codeOf(certified),
      );
      const states = await line.statesOf({ as: of('zone-lead', 'ningbo'), path: `/v1/submissions?period=${YEAR}` });
      expect(states).toEqual(['withdrawn', 'valid']);
      expect(codeOf(await certify(line.open.api, 'ningbo', first.path))).toBe('409 submission.not-certifiable');
      expect(second.attempt).toBe(2);
    });

    it('goes on after a return with a new attempt, and keeps the comment', async () => {
      const { json } = await done(line.open.api, {
        as: OFFICE,
        path: `/v1/submissions?period=${YEAR}&zone=ningbo&state=valid`,
      });
      const second = `/v1/submissions/${json.items[0].id}`;
      expect(codeOf(await certify(line.open.api, 'ningbo', second))).toBe('200');
      expect(codeOf(await review(line.open.api, second, { decision: 'return', comment: '请核对用地面积' }))).toBe(
        '200',
      );
      expect((await done(line.open.api, { as: of('zone-officer', 'ningbo'), path: second })).json).toMatchObject({
        state: 'returned',
        reviewed: { comment: '请核对用地面积' },
      });
      const third = await file(line.open, ningbo('第三次'));
      expect(codeOf(await certify(line.open.api, 'ningbo', third.path))).toBe('200');
      expect(codeOf(await review(line.open.api, third.path, { decision: 'accept' }))).toBe('200');
      const states = await line.statesOf({ as: OFFICE, path: `/v1/submissions?period=${YEAR}&zone=ningbo` });
      expect(states).toEqual(['withdrawn', 'returned', 'accepted']);
    });
  });
};
