import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annualRunMoment } from '../../libs/domain/annual-schedule.ts';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { type Call, codeOf } from '../support/cloud/caller.ts';
import { eventually } from '../support/cloud/eventually.ts';
import { certify, done, file, original, registerZone, review } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud, YEAR } from '../support/cloud/open-cloud.ts';
import { passAMinute } from '../support/cloud/pass-a-minute.ts';
import { readScheduleName } from '../support/cloud/schedule-name.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

// One filing from upload to the published report: each test goes on where the one before ended.
const OFFICE = { role: 'office' } as const;
const LEAD = { role: 'office-lead' } as const;
const EVALUATION = `/v1/evaluations/${YEAR}-annual`;
const TOTAL_DIFFERS = 'total.differs@基础数据表!C6';
const workbook = {
  zone: 'hangzhou',
  name: '杭州（终稿）2025.xlsx',
  // The 合计 of the tax revenue is not the sum of the sub-areas: that must be explained.
  bytes: filledForm({ unit: '杭州联动创新区', cells: { C6: 612_600 } }),
};

let open: OpenCloud;
let path: string;

beforeAll(async () => {
  open = await openCloud();
  for (const zone of ['hangzhou', 'ningbo']) await registerZone(open.api, zone);
});

afterAll(() => open.cloud.close());

const of = (role: 'zone-officer' | 'zone-lead', zone = 'hangzhou') => ({ role, zone }) as const;
const statesOf = async (call: Call) =>
  (await done(open.api, call)).json.items.map(({ state }: { state: string }) => state);

const transition = (json: unknown, etag: string) =>
  open.api.send({ as: LEAD, method: 'POST', path: `${EVALUATION}/transitions`, json, headers: { 'if-match': etag } });
const evaluation = () => done(open.api, { as: LEAD, path: EVALUATION });

describe('an upload', () => {
  it('is judged, and its findings are readable by cell', async () => {
    const filed = await file(open, workbook);
    path = filed.path;
    expect(filed.reply.json).toMatchObject({ state: 'valid', attempt: 1, zone: 'hangzhou', period: String(YEAR) });
    const { json } = await done(open.api, { as: of('zone-officer'), path: `${path}/findings` });
    expect(json.counts).toMatchObject({ error: 0, mustExplain: 1 });
    const found = json.items.find(({ id }: { id: string }) => id === TOTAL_DIFFERS);
    expect(found).toMatchObject({ level: 'must-explain', sheet: '基础数据表', cell: 'C6', rule: 'total.differs' });
    expect(found.message.zh).toMatch(/\p{Script=Han}/u);
    expect(found.message.en).toMatch(/[a-z]/);
  });

  it('has a receipt: what, how large, when by the store, and who', async () => {
    const { json, etag } = await done(open.api, { as: of('zone-officer'), path: `${path}/receipt` });
    const { storedAt } = (await done(open.api, { as: OFFICE, path })).json.files[0];
    expect(json).toMatchObject({
      attempt: 1,
      sentBy: 'dev-zone-officer-hangzhou',
      files: [{ name: workbook.name, size: workbook.bytes.length, sha256: sha256Hex(workbook.bytes), storedAt }],
    });
    expect(etag).toBe(`"${json.number}"`);
    expect(storedAt).toMatch(/^2026-01-12T09:\d\d:\d\d(\.\d+)?\+08:00$/);
  });

  it('is kept as it came, under its name, behind a link that ends', async () => {
    const { link, bytes } = await original(open.api, path);
    expect(bytes.equals(workbook.bytes)).toBe(true);
    expect(link.json).toMatchObject({ fileName: workbook.name, sha256: sha256Hex(workbook.bytes) });
    const reply = await fetch(link.json.url);
    expect(decodeURIComponent(reply.headers.get('content-disposition') ?? '')).toContain(workbook.name);
    await open.world.advanceTo(new Date(Date.parse(link.json.expiresAt) + 1000).toISOString());
    expect((await fetch(link.json.url)).status).toBe(403);
  });
});

describe('explaining, certifying and accepting go in order', () => {
  const explain = (answers: Readonly<Record<string, string>>, headers: Call['headers'] = {}) =>
    open.api.send({
      as: of('zone-officer'),
      method: 'PUT',
      path: `${path}/explanations`,
      json: { answers },
      headers: { ...headers },
    });

  it('refuses a review before the certification, and a certification before the explanation', async () => {
    expect(codeOf(await review(open.api, path, { decision: 'accept' }))).toBe('409 submission.not-reviewable');
    const early = await certify(open.api, 'hangzhou', path);
    expect(codeOf(early)).toBe('409 submission.unexplained');
    expect(JSON.stringify(early.json.errors)).toContain(TOTAL_DIFFERS);
  });

  it('takes answers to what was found, and to nothing else', async () => {
    const stranger = await explain({ [TOTAL_DIFFERS]: '四舍五入', 'total.differs@基础数据表!Z9': '…' });
    expect(codeOf(stranger)).toBe('422 explanation.unknown-finding');
    expect(codeOf(await explain({ [TOTAL_DIFFERS]: '  ' }))).toBe('200');
    expect(codeOf(await certify(open.api, 'hangzhou', path))).toBe('409 submission.unexplained');
    expect(codeOf(await explain({ [TOTAL_DIFFERS]: '合计含园区外企业' }))).toBe('428 request.if-match-required');
    expect(codeOf(await explain({ [TOTAL_DIFFERS]: '合计含园区外企业' }, { 'if-match': '"1"' }))).toBe('200');
    const read = await done(open.api, { as: OFFICE, path: `${path}/explanations` });
    expect([read.json.answers, read.etag]).toEqual([{ [TOTAL_DIFFERS]: '合计含园区外企业' }, '"2"']);
  });

  it('is certified by the lead of the zone, once, and not explained any more', async () => {
    const { etag } = await done(open.api, { as: OFFICE, path });
    const replies = await Promise.all([1, 2].map(() => certify(open.api, 'hangzhou', path, etag)));
    expect(replies.map(codeOf).toSorted()).toEqual(['200', '412 request.stale']);
    const certified = await done(open.api, { as: OFFICE, path });
    expect(certified.json).toMatchObject({ state: 'certified', certified: { by: 'dev-zone-lead-hangzhou' } });
    expect(codeOf(await certify(open.api, 'hangzhou', path))).toBe('409 submission.not-certifiable');
    expect(codeOf(await explain({}, { 'if-match': '"2"' }))).toBe('409 submission.not-explainable');
  });

  it('is not reviewed by who certified it, nor returned without a word', async () => {
    const { etag } = await done(open.api, { as: OFFICE, path });
    const own = { as: { ...OFFICE, sub: 'dev-zone-lead-hangzhou' }, method: 'POST', path: `${path}/review` } as const;
    const reply = await open.api.send({ ...own, json: { decision: 'accept' }, headers: { 'if-match': etag } });
    expect(codeOf(reply)).toBe('403 submission.own-certification');
    expect(codeOf(await review(open.api, path, { decision: 'return' }))).toBe('400 review.comment-missing');
  });

  it('is accepted once, however many accept it at the same time', async () => {
    const { etag } = await done(open.api, { as: OFFICE, path });
    const replies = await Promise.all([1, 2, 3].map(() => review(open.api, path, { decision: 'accept' }, etag)));
    expect(replies.map(codeOf).toSorted()).toEqual(['200', '412 request.stale', '412 request.stale']);
    expect((await done(open.api, { as: OFFICE, path })).json).toMatchObject({
      state: 'accepted',
      reviewed: { by: 'dev-office', decision: 'accept' },
    });
    const later = await review(open.api, path, { decision: 'return', comment: '晚了' });
    expect(codeOf(later)).toBe('409 submission.not-reviewable');
  });

  it('takes no further attempt once it is accepted', async () => {
    await expect(file(open, workbook)).rejects.toThrow('filing.accepted');
    expect(await statesOf({ as: OFFICE, path: `/v1/submissions?period=${YEAR}&zone=hangzhou` })).toEqual(['accepted']);
  });
});

describe('of two attempts at the same time the newest counts', () => {
  const ningbo = (note: string) => ({
    zone: 'ningbo',
    name: 'ningbo.xlsx',
    bytes: filledForm({ unit: '宁波联动创新区', note }),
  });

  it('withdraws an attempt that is being certified while a new one is announced', async () => {
    const first = await file(open, ningbo('第一次'));
    const [certified, second] = await Promise.all([
      certify(open.api, 'ningbo', first.path, first.reply.etag),
      file(open, ningbo('第二次')),
    ]);
    expect(['200', '412 request.stale', '409 submission.not-newest', '409 submission.not-certifiable']).toContain(
      codeOf(certified),
    );
    const states = await statesOf({ as: of('zone-lead', 'ningbo'), path: `/v1/submissions?period=${YEAR}` });
    expect(states).toEqual(['withdrawn', 'valid']);
    expect(codeOf(await certify(open.api, 'ningbo', first.path))).toBe('409 submission.not-certifiable');
    expect(second.attempt).toBe(2);
  });

  it('goes on after a return with a new attempt, and keeps the comment', async () => {
    const { json } = await done(open.api, {
      as: OFFICE,
      path: `/v1/submissions?period=${YEAR}&zone=ningbo&state=valid`,
    });
    const second = `/v1/submissions/${json.items[0].id}`;
    expect(codeOf(await certify(open.api, 'ningbo', second))).toBe('200');
    expect(codeOf(await review(open.api, second, { decision: 'return', comment: '请核对用地面积' }))).toBe('200');
    expect((await done(open.api, { as: of('zone-officer', 'ningbo'), path: second })).json).toMatchObject({
      state: 'returned',
      reviewed: { comment: '请核对用地面积' },
    });
    const third = await file(open, ningbo('第三次'));
    expect(codeOf(await certify(open.api, 'ningbo', third.path))).toBe('200');
    expect(codeOf(await review(open.api, third.path, { decision: 'accept' }))).toBe('200');
    const states = await statesOf({ as: OFFICE, path: `/v1/submissions?period=${YEAR}&zone=ningbo` });
    expect(states).toEqual(['withdrawn', 'returned', 'accepted']);
  });
});

describe('the year is evaluated', () => {
  const totals = `/v1/province-totals/${YEAR}`;
  const preliminary = (value: string, unit: string) => ({ value, unit, status: 'preliminary', source: '省统计局快报' });

  it('after the office entered the totals, which the indicators take up', async () => {
    const json = { trade: preliminary('55500', '亿元'), foreignInvestment: preliminary('115.6', '亿美元') };
    await done(open.api, { as: OFFICE, method: 'PUT', path: totals, json });
    const zones = await eventually('indicators over the totals', async () => {
      const reply = await done(open.api, { as: of('zone-lead'), path: `/v1/indicators?year=${YEAR}` });
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
    const schedule = readScheduleName(open, 'RequestAnnualRun');
    await open.world.advanceTo(moment);
    await Promise.all([open.cloud.fire(schedule, moment), open.cloud.fire(schedule, moment)]);
    await open.cloud.fire(schedule, '2026-03-05T01:00:00.000Z');
    await passAMinute(open.cloud);
    await open.cloud.settled(60_000);
    const { json } = await done(open.api, { as: OFFICE, path: `/v1/evaluations?year=${YEAR}` });
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
    const draft = await done(open.api, { as: OFFICE, path: `${EVALUATION}/draft` });
    const page = draft.json.items.find(({ fileName }: { fileName: string }) => fileName.endsWith('.html'));
    const bytes = Buffer.from(await (await fetch(page.url)).arrayBuffer());
    expect([bytes.length, sha256Hex(bytes)]).toEqual([page.size, page.sha256]);
    expect(bytes.toString()).toContain('杭州联动创新区');
    expect(codeOf(await open.api.send({ as: of('zone-lead'), path: `${EVALUATION}/draft` }))).toBe(
      '404 access.not-shown',
    );
    const own = `${EVALUATION}/zones/hangzhou`;
    expect(codeOf(await open.api.send({ as: of('zone-lead'), path: own }))).toBe('404 evaluation.unknown');
    expect(codeOf(await open.api.send({ path: `/v1/public/reports/${YEAR}.html` }))).toBe('404 report.unknown');
  });
});

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
    const own = await done(open.api, { as: of('zone-lead'), path: `${EVALUATION}/zones/hangzhou` });
    expect(own.json.entry).toMatchObject({ zone: 'hangzhou', rank: expect.any(Number) });
    expect(own.json.indicators.taxPerMu.value).toBe('30.625');
    const other = { as: of('zone-lead'), path: `${EVALUATION}/zones/ningbo` };
    expect(codeOf(await open.api.send(other))).toBe('404 evaluation.unknown');
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
      const { json } = await done(open.api, { path: '/v1/public/reports' });
      return json.items.length > 0 ? json.items : undefined;
    });
    expect(report).toMatchObject({ year: YEAR, run: circulated.json.run, stage: 'released' });
    expect(report.synthetic).toBeUndefined();
    for (const { name, size, sha256, contentType } of report.files) {
      const redirect = await open.api.send({ path: `/v1/public/reports/${name}` });
      expect(redirect.status).toBe(302);
      const reply = await fetch(redirect.headers.get('location')!);
      const bytes = Buffer.from(await reply.arrayBuffer());
      expect([bytes.length, sha256Hex(bytes), reply.headers.get('content-type')]).toEqual([size, sha256, contentType]);
    }
    const html = Buffer.from(await open.world.download(`/v1/public/reports/${YEAR}.html`)).toString();
    const named = ['杭州联动创新区', '宁波联动创新区', '终核数五月才发布', circulated.json.run];
    expect(named.filter((text) => !html.includes(text))).toEqual([]);
    expect(html).not.toMatch(/(src|href)="https?:/);
  });
});

it('leaves no message, and no dead letter', async () => {
  await open.cloud.settled(60_000);
  expect(await open.cloud.queues.deadLetters()).toEqual([]);
});
