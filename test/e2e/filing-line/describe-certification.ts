import { describe, expect, it } from 'vitest';
import { type Call, codeOf } from '../../support/cloud/caller.ts';
import { certify, done, file, review } from '../../support/cloud/filing.ts';
import { YEAR } from '../../support/cloud/open-cloud.ts';
import { type FilingLine, OFFICE, of, TOTAL_DIFFERS, workbook } from './filing-line.ts';

/** The second stage: what was filed is explained, certified (签发) and accepted (审核通过). */
export const describeCertification = (line: FilingLine): void => {
  describe('explaining, certifying and accepting go in order', () => {
    const explain = (answers: Readonly<Record<string, string>>, headers: Call['headers'] = {}) =>
      line.open.api.send({
        as: of('zone-officer'),
        method: 'PUT',
        path: `${line.path}/explanations`,
        json: { answers },
        headers: { ...headers },
      });

    it('refuses a review before the certification, and a certification before the explanation', async () => {
      expect(codeOf(await review(line.open.api, line.path, { decision: 'accept' }))).toBe(
        '409 submission.not-reviewable',
      );
      const early = await certify(line.open.api, 'hangzhou', line.path);
      expect(codeOf(early)).toBe('409 submission.unexplained');
      expect(JSON.stringify(early.json.errors)).toContain(TOTAL_DIFFERS);
    });

    it('takes answers to what was found, and to nothing else', async () => {
      const stranger = await explain({ [TOTAL_DIFFERS]: '四舍五入', 'total.differs@基础数据表!Z9': '…' });
      expect(codeOf(stranger)).toBe('422 explanation.unknown-finding');
      expect(codeOf(await explain({ [TOTAL_DIFFERS]: '  ' }))).toBe('200');
      expect(codeOf(await certify(line.open.api, 'hangzhou', line.path))).toBe('409 submission.unexplained');
      expect(codeOf(await explain({ [TOTAL_DIFFERS]: '合计含园区外企业' }))).toBe('428 request.if-match-required');
      expect(codeOf(await explain({ [TOTAL_DIFFERS]: '合计含园区外企业' }, { 'if-match': '"1"' }))).toBe('200');
      const read = await done(line.open.api, { as: OFFICE, path: `${line.path}/explanations` });
      expect([read.json.answers, read.etag]).toEqual([{ [TOTAL_DIFFERS]: '合计含园区外企业' }, '"2"']);
    });

    it('is certified by the lead of the zone, once, and not explained any more', async () => {
      const { etag } = await done(line.open.api, { as: OFFICE, path: line.path });
      const replies = await Promise.all([1, 2].map(() => certify(line.open.api, 'hangzhou', line.path, etag)));
      expect(replies.map(codeOf).toSorted()).toEqual(['200', '412 request.stale']);
      const certified = await done(line.open.api, { as: OFFICE, path: line.path });
      expect(certified.json).toMatchObject({ state: 'certified', certified: { by: 'dev-zone-lead-hangzhou' } });
      expect(codeOf(await certify(line.open.api, 'hangzhou', line.path))).toBe('409 submission.not-certifiable');
      expect(codeOf(await explain({}, { 'if-match': '"2"' }))).toBe('409 submission.not-explainable');
    });

    it('is not reviewed by who certified it, nor returned without a word', async () => {
      const { etag } = await done(line.open.api, { as: OFFICE, path: line.path });
      const own = {
        as: { ...OFFICE, sub: 'dev-zone-lead-hangzhou' },
        method: 'POST',
        path: `${line.path}/review`,
      } as const;
      const reply = await line.open.api.send({ ...own, json: { decision: 'accept' }, headers: { 'if-match': etag } });
      expect(codeOf(reply)).toBe('403 submission.own-certification');
      expect(codeOf(await review(line.open.api, line.path, { decision: 'return' }))).toBe('400 review.comment-missing');
    });

    it('is accepted once, however many accept it at the same time', async () => {
      const { etag } = await done(line.open.api, { as: OFFICE, path: line.path });
      const replies = await Promise.all(
        [1, 2, 3].map(() => review(line.open.api, line.path, { decision: 'accept' }, etag)),
      );
      expect(replies.map(codeOf).toSorted()).toEqual(['200', '412 request.stale', '412 request.stale']);
      expect((await done(line.open.api, { as: OFFICE, path: line.path })).json).toMatchObject({
        state: 'accepted',
        reviewed: { by: 'dev-office', decision: 'accept' },
      });
      const later = await review(line.open.api, line.path, { decision: 'return', comment: '晚了' });
      expect(codeOf(later)).toBe('409 submission.not-reviewable');
    });

    it('takes no further attempt once it is accepted', async () => {
      await expect(file(line.open, workbook)).rejects.toThrow('filing.accepted');
      expect(await line.statesOf({ as: OFFICE, path: `/v1/submissions?period=${YEAR}&zone=hangzhou` })).toEqual([
        'accepted',
      ]);
    });
  });
};
