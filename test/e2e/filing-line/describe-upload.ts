import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import { done, file, original } from '../../support/cloud/filing.ts';
import { YEAR } from '../../support/cloud/open-cloud.ts';
import { type FilingLine, OFFICE, of, TOTAL_DIFFERS, workbook } from './filing-line.ts';

/** The first stage: Hangzhou files its workbook. */
export const describeUpload = (line: FilingLine): void => {
  describe('an upload', () => {
    it('is judged, and its findings are readable by cell', async () => {
      const filed = await file(line.open, workbook);
      line.path = filed.path;
      expect(filed.reply.json).toMatchObject({ state: 'valid', attempt: 1, zone: 'hangzhou', period: String(YEAR) });
      const { json } = await done(line.open.api, { as: of('zone-officer'), path: `${line.path}/findings` });
      expect(json.counts).toMatchObject({ error: 0, mustExplain: 1 });
      const found = json.items.find(({ id }: { id: string }) => id === TOTAL_DIFFERS);
      expect(found).toMatchObject({ level: 'must-explain', sheet: '基础数据表', cell: 'C6', rule: 'total.differs' });
      expect(found.message.zh).toMatch(/\p{Script=Han}/u);
      expect(found.message.en).toMatch(/[a-z]/);
    });

    it('has a receipt: what, how large, when by the store, and who', async () => {
      const { json, etag } = await done(line.open.api, { as: of('zone-officer'), path: `${line.path}/receipt` });
      const { storedAt } = (await done(line.open.api, { as: OFFICE, path: line.path })).json.files[0];
      expect(json).toMatchObject({
        attempt: 1,
        sentBy: 'dev-zone-officer-hangzhou',
        files: [{ name: workbook.name, size: workbook.bytes.length, sha256: sha256Hex(workbook.bytes), storedAt }],
      });
      expect(etag).toBe(`"${json.number}"`);
      expect(storedAt).toMatch(/^2026-01-12T09:\d\d:\d\d(\.\d+)?\+08:00$/);
    });

    it('is kept as it came, under its name, behind a link that ends', async () => {
      const { link, bytes } = await original(line.open.api, line.path);
      expect(bytes.equals(workbook.bytes)).toBe(true);
      expect(link.json).toMatchObject({ fileName: workbook.name, sha256: sha256Hex(workbook.bytes) });
      const reply = await fetch(link.json.url);
      expect(decodeURIComponent(reply.headers.get('content-disposition') ?? '')).toContain(workbook.name);
      await line.open.world.advanceTo(new Date(Date.parse(link.json.expiresAt) + 1000).toISOString());
      expect((await fetch(link.json.url)).status).toBe(403);
    });
  });
};
