import { describe, expect, it } from 'vitest';
import { empowermentRequestExamples } from '../../libs/domain/forms/empowerment-request/examples.ts';
import type { SubmissionState } from '../../libs/domain/submission.ts';
import { officeEntriesVersions } from '../../libs/ports/office-entries.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { plainTable } from '../../test/support/forms/plain-table.ts';
import { answerOf, ask, auditor, codeOf, lead, office, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { enterOffice } from './enter-office.ts';
import { enterOfficeRoute, readOfficeEntriesRoute } from './office-routes.ts';
import { readOfficeEntries } from './read-office-entries.ts';
import { reviewSubmission } from './review-submission.ts';

const table = plainTable('requests', empowermentRequestExamples['requests'] ?? []);
const row = '生物医药研发用物品进口“白名单”管理';
const opinion = { row, field: 'provincialOpinion', value: '同意上报' };
const document = { row, field: 'approvalDocument', value: '国药监函[2025]8号' };
const progress = { row, field: 'ministryProgress', value: '3月10日已报送，部里正在研究' };

const open = async (state: SubmissionState = 'certified') => {
  const line = openLine();
  await registerZones(line, hangzhou);
  await lodge(line, { state, form: 'empowerment-request', table });
  return line;
};

type Given = Parameters<ReturnType<typeof enterOffice>>[0]['body']['entries'];

const enter = (
  line: Pick<Line, 'ports'>,
  entries: Given,
  { ifMatch, id = 'sub-1', actor = office }: { ifMatch?: number; id?: string; actor?: typeof office } = {},
) =>
  ask(enterOffice(line.ports), {
    actor,
    params: { id },
    body: { entries },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });

const read = (line: Line, actor = lead, id = 'sub-1') => ask(readOfficeEntries(line.ports), { actor, params: { id } });

const accept = async ({ ports, place }: Line) => {
  const found = await submissions.read(ports.readRecord, 'sub-1');
  if (found) await place(submissions.write('sub-1', found.version, { ...found.value, state: 'accepted' }));
};

describe('what the office enters', () => {
  it('is there for the zone, the office and auditors, with what is still open', async () => {
    const line = await open();
    expect(answerOf(await enter(line, [opinion, document]))).toMatchObject({ status: 201, version: 1 });
    for (const actor of [lead, office, auditor]) {
      const { body, version } = answerOf(await read(line, actor));
      expect(version).toBe(1);
      expect(body?.entries).toEqual([
        { ...opinion, by: 'office-1', at: '2026-01-12T09:00:00+08:00' },
        { ...document, value: '国药监函〔2025〕8号', by: 'office-1', at: '2026-01-12T09:00:00+08:00' },
      ]);
      expect(body?.open).toMatchObject([{ row, field: 'ministryProgress', required: false }]);
    }
    expect(codeOf(await read(line, otherLead))).toBe('submission.unknown');
  });

  it('is open everywhere before, without a version', async () => {
    const { body, version } = answerOf(await read(await open()));
    expect(version).toBeUndefined();
    expect(body?.open.map(({ field, required }) => [field, required])).toEqual([
      ['provincialOpinion', true],
      ['ministryProgress', false],
      ['approvalDocument', false],
    ]);
  });

  it('is kept in every version, each with who made it and when', async () => {
    const line = await open();
    await enter(line, [opinion]);
    line.setClock('2026-02-01T01:00:00.000Z');
    await enter(line, [{ ...opinion, value: '同意' }, progress], { ifMatch: 1, actor: { ...office, sub: 'office-2' } });
    const version = async (number: number) => {
      const found = await officeEntriesVersions.read(line.ports.readRecord, { submission: 'sub-1', number });
      const object = await line.ports.getObject({ bucket: 'results', key: found?.value.entries ?? '' });
      return [found?.value.by, found?.value.at, JSON.parse(new TextDecoder().decode(object?.bytes))];
    };
    expect(await version(1)).toMatchObject(['office-1', '2026-01-12T01:00:00.000Z', [opinion]]);
    expect(await version(2)).toMatchObject(['office-2', '2026-02-01T01:00:00.000Z', [{ value: '同意' }, progress]]);
  });

  it('goes on after the acceptance with what comes later', async () => {
    const line = await open();
    await enter(line, [opinion]);
    await accept(line);
    expect(answerOf(await enter(line, [progress, document], { ifMatch: 1 })).body?.open).toEqual([]);
  });

  it('leaves the filing as it is, and is in the audit chain of its zone', async () => {
    const line = await open();
    const before = await submissions.read(line.ports.readRecord, 'sub-1');
    await enter(line, [opinion]);
    expect(await submissions.read(line.ports.readRecord, 'sub-1')).toEqual(before);
    const entry = await line.ports.readRecord({ table: 'portal', pk: 'AUDIT#hangzhou', sk: 'E#000000001' });
    expect(entry?.body).toMatchObject({
      actor: 'office-1',
      action: 'submission.office-entered',
      subject: 'sub-1',
      facts: { number: 1, places: 1 },
    });
  });

  it('is refused as a whole where a place is wrong, which is named', async () => {
    const line = await open();
    const refused = await enter(line, [opinion, { ...progress, row: '没有的事项' }, { ...document, value: '8号文' }]);
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'unprocessable', errors: [{ pointer: '/entries/1/row' }, { pointer: '/entries/2/value' }] },
    });
    expect(answerOf(await read(line)).body?.entries).toEqual([]);
  });

  it.each(['awaiting-upload', 'received', 'invalid', 'returned', 'withdrawn', 'superseded'] as const)(
    'has no place in a submission that is %s',
    async (state) => {
      expect(codeOf(await enter(await open(state), [opinion]))).toBe('office-entry.not-open');
    },
  );

  it('is refused for all that the route names', async () => {
    const line = await open();
    await lodge(line, { id: 'sub-2', state: 'valid' });
    await enter(line, [opinion]);
    const refusals = [
      await enter(line, [opinion], { id: 'none' }),
      await enter(line, [opinion], { id: 'sub-2' }),
      await enter(await open('returned'), [opinion]),
      await enter(line, [{ ...opinion, field: 'opinion' }], { ifMatch: 1 }),
      await enter(line, [opinion], { ifMatch: 2 }),
      await enter(line, [opinion]),
    ];
    expect(refusals.map(codeOf)).toEqual([...enterOfficeRoute.problems]);
  });

  it('is nothing in a form without such columns, and before the workbook is read', async () => {
    const line = await open('received');
    await lodge(line, { id: 'sub-2', state: 'valid' });
    for (const id of ['sub-1', 'sub-2']) {
      expect(answerOf(await read(line, lead, id))).toEqual({ body: { entries: [], open: [] } });
    }
    expect(codeOf(await read(line, lead, 'none'))).toBe(readOfficeEntriesRoute.problems[0]);
  });

  it('has one effect, whatever crashes', async () => {
    const act = (ports: Line['ports']) => enter({ ports }, [opinion, document]);
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(6);
  });
});

describe('what was entered beside an earlier attempt', () => {
  const rows = empowermentRequestExamples['requests'] ?? [];
  const other = plainTable('requests', [...rows, { ...rows[0], matter: '另一事项' }]);
  const changed = plainTable('requests', [{ ...rows[0], reason: '另有理由' }]);
  const openSecond = async (second: typeof table) => {
    const line = await open();
    await enter(line, [opinion, document]);
    await lodge(line, { id: 'sub-2', attempt: 2, state: 'certified', form: 'empowerment-request', table: second });
    return line;
  };
  const second = (line: Line, entries: Given, ifMatch?: number) =>
    enter(line, entries, { id: 'sub-2', ...(ifMatch === undefined ? {} : { ifMatch }) });

  it('holds beside a row that says the same, with who entered it then, until something is entered anew', async () => {
    const line = await openSecond(other);
    const { body, version } = answerOf(await read(line, lead, 'sub-2'));
    expect(version).toBeUndefined();
    expect(body?.entries).toMatchObject([
      { ...opinion, by: 'office-1', carriedFrom: 1 },
      { field: 'approvalDocument', carriedFrom: 1 },
    ]);
    expect(body?.open.map(({ row: name }) => name)).toContain('另一事项');
    const taken = { ...document, value: null };
    expect(answerOf(await second(line, [taken])).body?.entries).toMatchObject([{ ...opinion, carriedFrom: 1 }]);
    expect(answerOf(await read(line, lead, 'sub-2'))).toMatchObject({ version: 1, body: { entries: [opinion] } });
  });

  it('is open again beside a row that changed', async () => {
    expect(answerOf(await read(await openSecond(changed), lead, 'sub-2')).body?.entries).toEqual([]);
  });

  it('is kept by the acceptance, once, whatever is repeated or breaks', async () => {
    const accepted = (ports: Line['ports']) =>
      ask(reviewSubmission(ports), {
        actor: office,
        params: { id: 'sub-2' },
        body: { decision: 'accept' },
        ifMatch: 1,
      });
    const line = await openSecond(table);
    expect(answerOf(await accepted(line.ports)).body?.state).toBe('accepted');
    const kept = await officeEntriesVersions.read(line.ports.readRecord, { submission: 'sub-2', number: 1 });
    expect(kept?.value).toMatchObject({ submission: 'sub-2', by: 'office-1' });
    expect(answerOf(await read(line, lead, 'sub-2'))).toMatchObject({ version: 1, body: { entries: [opinion, {}] } });
    expect(await expectOneEffect({ arrange: () => openSecond(table), act: accepted })).toBeGreaterThan(8);
  });
});
