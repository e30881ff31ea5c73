import { describe, expect, it } from 'vitest';
import { annualRunMoment } from '../../../libs/domain/annual-schedule.ts';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import { codeOf } from '../../support/cloud/caller.ts';
import { eventually } from '../../support/cloud/eventually.ts';
import { done } from '../../support/cloud/filing.ts';
import { YEAR } from '../../support/cloud/open-cloud.ts';
import { passAMinute } from '../../support/cloud/pass-a-minute.ts';
import { readScheduleName } from '../../support/cloud/schedule-name.ts';
import { EVALUATION, type FilingLine, OFFICE, of, workbook } from './filing-line.ts';

/** The third stage: the year is evaluated (考评测算) from what was accepted. */
export const describeEvaluation = (line: FilingLine): void => {
  describe('the year is evaluated', () => {
    const totals = `/v1/province-totals/${YEAR}`;
    const preliminary = (value: string, unit: string) => ({
      value,
      unit,
      status: 'preliminary',
      source: '省统计局快报',
    });

    it('after the office entered the totals, which the indicators take up', async () => {
      const json = { trade: preliminary('55500', '亿元'), foreignInvestment: preliminary('115.6', '亿美元') };
      await done(line.open.api, { as: OFFICE, method: 'PUT', path: totals, json });
      const zones = await eventually('indicators over the totals', async () => {
        const reply = await done(line.open.api, { as: of('zone-lead'), path: `/v1/indicators?year=${YEAR}` });
        return reply.json.zones.hangzhou?.totalsVersion === 1 ? reply.json.zones : undefined;
      });
      expect(Object.keys(zones)).toEqual(['hangzhou']);
      expect(zones.hangzhou).toMatchObject({
        basis: 'accepted',
        indicators: { taxPerMu: { value: '30.625', unit: '万元/亩' }, rdIntensity: { value: '3', unit: '%' } },
      });
      const [cell] = zones.hangzhou.indicators.taxPerMu.lineage;
      expect(cell).toMatchObject({
        sheet: '基础数据表',
        cell: 'C4',
        fileSha256: sha256Hex(workbook.bytes),
        value: '400000',
      });
    });

    it('by the annual schedule once, however often it fires', async () => {
      const moment = annualRunMoment(YEAR);
      const schedule = readScheduleName(line.open, 'RequestAnnualRun');
      await line.open.world.advanceTo(moment);
      await Promise.all([line.open.cloud.fire(schedule, moment), line.open.cloud.fire(schedule, moment)]);
      await line.open.cloud.fire(schedule, '2026-03-05T01:00:00.000Z');
      await passAMinute(line.open.cloud);
      await line.open.cloud.settled(60_000);
      const { json } = await done(line.open.api, { as: OFFICE, path: `/v1/evaluations?year=${YEAR}` });
      expect(json.items).toHaveLength(1);
      expect(json.items[0]).toMatchObject({
        id: `${YEAR}-annual`,
        state: 'provisional',
        blockers: [{ code: 'totals.preliminary' }],
        decisions: [],
      });
      expect(Date.parse(json.items[0].dataAsOf)).toBe(Date.parse(moment));
    });

    it('shows its draft to the office only, and no zone its result yet', async () => {
      const draft = await done(line.open.api, { as: OFFICE, path: `${EVALUATION}/draft` });
      const page = draft.json.items.find(({ fileName }: { fileName: string }) => fileName.endsWith('.html'));
      const bytes = Buffer.from(await (await fetch(page.url)).arrayBuffer());
      expect([bytes.length, sha256Hex(bytes)]).toEqual([page.size, page.sha256]);
      expect(bytes.toString()).toContain('杭州联动创新区');
      expect(codeOf(await line.open.api.send({ as: of('zone-lead'), path: `${EVALUATION}/draft` }))).toBe(
        '404 access.not-shown',
      );
      const own = `${EVALUATION}/zones/hangzhou`;
      expect(codeOf(await line.open.api.send({ as: of('zone-lead'), path: own }))).toBe('404 evaluation.unknown');
      expect(codeOf(await line.open.api.send({ path: `/v1/public/reports/${YEAR}.html` }))).toBe('404 report.unknown');
    });
  });
};
