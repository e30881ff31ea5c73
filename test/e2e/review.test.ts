import * as xlsx from '@e965/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOf, type Reply } from '../support/cloud/caller.ts';
import { eventually } from '../support/cloud/eventually.ts';
import { announcement, certify, done, file, registerZone, review } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud } from '../support/cloud/open-cloud.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const zone = 'hangzhou';
const office = { role: 'office', sub: 'wang.fang' } as const;
const officer = { role: 'zone-officer', zone } as const;
const SHEET = '基础数据表';
const SAID = '应为企业年末实际用地，不是规划面积';
const workbook = (cells: Parameters<typeof filledForm>[0]['cells'] = {}, note = '第一次') => ({
  ...{ zone, name: '2025-indicator-data-hangzhou.xlsx' },
  bytes: filledForm({ unit: '杭州联动创新区', cells: cells ?? {}, note }),
});

let open: OpenCloud;

beforeAll(async () => {
  open = await openCloud();
  await registerZone(open.api, zone);
});

afterAll(() => open.cloud.close());

const read = (path: string): Promise<Reply> => done(open.api, { as: office, path });
const moment = (): string => encodeURIComponent(new Date(open.cloud.now()).toISOString());
const stateOf = async (path: string, asOf?: string): Promise<string> =>
  (await read(asOf === undefined ? path : `${path}?asOf=${asOf}`)).json.state;
const queued = async (query = '') => (await read(`/v1/review-queue${query}`)).json.items;

/** Files an attempt that is good and signs it off; gives its path. */
const certified = async (cells: Parameters<typeof filledForm>[0]['cells'], note: string): Promise<string> => {
  const { path, reply } = await file(open, workbook(cells, note));
  expect(reply.json.state).toBe('valid');
  expect((await certify(open.api, zone, path)).status).toBe(200);
  return path;
};

/** What stands on a cell of the annotated copy, and the texts of its last sheet (修改清单), once the copy has them. */
const annotatedWith = (path: string, said: string) =>
  eventually(`the annotated copy to say ${said}`, async () => {
    const link = await open.api.send({ as: officer, path: `${path}/annotated` });
    if (link.status !== 200) return undefined;
    const bytes = await (await fetch(link.json.url)).arrayBuffer();
    const copy = xlsx.read(new Uint8Array(bytes), { type: 'array' });
    const list = xlsx.utils.sheet_to_csv(copy.Sheets[copy.SheetNames.at(-1)!]!);
    const notes = copy.Sheets[SHEET]?.['D4']?.c ?? [];
    return list.includes(said) ? { notes: notes.map(({ t }: { t: string }) => t).join('\n'), list } : undefined;
  });

it('a filing is returned with comments on cells, filed again, accepted, locked, reopened and accepted once more', async () => {
  const first = await certified({}, '第一次');
  const [waiting] = await queued();
  expect(waiting).toMatchObject({ zone, form: 'indicator-data', attempt: 1, effect: { weight: '100' } });
  expect(waiting).not.toHaveProperty('changed');
  const assigned = { as: office, method: 'PUT', path: `${first}/assignee`, json: { assignee: 'li.wei' } } as const;
  expect((await open.api.send(assigned)).status).toBe(201);
  expect((await queued('?assignee=li.wei')).length).toBe(1);
  const whenCertified = moment();
  const comments = [{ sheet: SHEET, cell: 'D4', text: SAID }];
  const returned = await review(open.api, first, { decision: 'return', comment: '请核对', comments });
  expect(returned.json.state).toBe('returned');
  const copy = await annotatedWith(first, SAID);
  expect(copy.notes).toContain(SAID);
  expect(copy.list).toContain('D4');
  expect(await queued()).toEqual([]);

  const second = await certified({ D4: 12_500, D6: 20_500 }, '第二次');
  const { json: changes } = await read(`${second}/changes`);
  expect(changes.items).toMatchObject([{ sheet: SHEET, cell: 'D4', before: '12000', after: '12500' }]);
  expect((await queued())[0]).toMatchObject({ attempt: 2, changed: { attempt: 1, cells: 1 } });
  const { json: findings } = await read(`${second}/findings`);
  expect(findings.items.filter(({ rule }: { rule: string }) => rule === 'review.unanswered')).toEqual([]);
  expect((await review(open.api, second, { decision: 'accept' })).json.state).toBe('accepted');
  const whenAccepted = moment();

  const again = { as: officer, method: 'POST', path: '/v1/submissions', json: announcement(workbook()) } as const;
  expect(codeOf(await open.api.send(again))).toBe('409 filing.accepted');
  const reopening = {
    as: office,
    method: 'POST',
    path: `${second}/reopening`,
    json: { reason: '年报数已发布' },
  } as const;
  const headers = { 'if-match': (await read(second)).etag };
  expect((await open.api.send({ ...reopening, headers })).json).toMatchObject({ state: 'reopened' });

  const third = await certified({ D4: 12_600, D6: 20_600 }, '第三次');
  expect(await stateOf(second)).toBe('reopened');
  expect((await review(open.api, third, { decision: 'accept' })).json.state).toBe('accepted');
  expect(await stateOf(second)).toBe('superseded');

  expect([await stateOf(first, whenCertified), await stateOf(first)]).toEqual(['certified', 'returned']);
  expect(await stateOf(second, whenAccepted)).toBe('accepted');
  expect(codeOf(await open.api.send({ as: office, path: `${second}?asOf=${whenCertified}` }))).toBe(
    '404 submission.unknown',
  );
  const { json: then } = await read(`/v1/submissions?period=2025&asOf=${whenAccepted}`);
  expect(then.items.map(({ state }: { state: string }) => state)).toEqual(['returned', 'accepted']);
});
