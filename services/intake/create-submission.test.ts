import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import type { SubmissionState } from '../../libs/domain/submission.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { answerOf, ask, codeOf, lead, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { goodWorkbook, hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { createSubmission } from './create-submission.ts';
import { type CreateSubmissionBody, createSubmissionRoute } from './routes.ts';

const body: CreateSubmissionBody = {
  zone: 'hangzhou',
  form: 'indicator-data',
  period: '2025',
  files: [{ role: 'workbook', name: '杭州.xlsx', size: goodWorkbook.length, sha256: sha256Hex(goodWorkbook) }],
};
const filing = { zone: 'hangzhou', form: 'indicator-data', period: '2025' };

const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou);
  return line;
};

type Parts = Parameters<ReturnType<typeof createSubmission>>[0];
const create = (line: Line, parts: Partial<Parts> = {}) =>
  ask(createSubmission(line.ports), { actor: officer, body, ...parts });

const stateOf = async (line: Line, id: string) => (await submissions.read(line.ports.readRecord, id))?.value.state;

describe('announcing a submission', () => {
  it('gives a form with which exactly the announced file can be posted', async () => {
    const line = await open();
    const answer = answerOf(await create(line));
    expect(answer).toMatchObject({ status: 201, version: 1, location: '/v1/submissions/id-1' });
    expect(answer.body).toMatchObject({ id: 'id-1', attempt: 1, expiresAt: '2026-01-12T09:15:00+08:00' });
    const fields = answer.body?.uploads[0]?.fields ?? {};
    expect(fields['key']).toBe('uploads/id-1/1');
    expect(line.objects.submitForm(fields, new Uint8Array(goodWorkbook.length))).toMatchObject({ reason: 'checksum' });
    expect(line.objects.submitForm(fields, goodWorkbook)).toMatchObject({ stored: true });
  });

  it('signs a form for each file, under its own media type, the workbook first', async () => {
    const line = await open();
    const evidence = { role: 'evidence' as const, name: '佐证.pdf', size: 3, sha256: sha256Hex(new Uint8Array(3)) };
    const answer = answerOf(await create(line, { body: { ...body, files: [evidence, ...body.files] } }));
    const uploads = answer.body?.uploads ?? [];
    expect(uploads.map(({ role, fields }) => [role, fields['key'], fields['Content-Type']])).toEqual([
      ['workbook', 'uploads/id-1/1', expect.stringContaining('spreadsheetml')],
      ['evidence', 'uploads/id-1/2', 'application/pdf'],
    ]);
  });

  it('starts the attempt awaiting its upload, as the filing’s newest', async () => {
    const line = await open();
    await create(line);
    expect((await submissions.read(line.ports.readRecord, 'id-1'))?.value).toMatchObject({
      state: 'awaiting-upload',
      created: { by: 'officer-1' },
      filing,
    });
    const head = await filings.read(line.ports.readRecord, filing);
    expect(head?.value).toEqual({ filing, attempts: 1, newest: 'id-1' });
  });

  it.each<[SubmissionState, SubmissionState]>([
    ['valid', 'withdrawn'],
    ['certified', 'withdrawn'],
    ['invalid', 'invalid'],
    ['rejected', 'rejected'],
    ['returned', 'returned'],
    ['expired', 'expired'],
    ['awaiting-upload', 'awaiting-upload'],
  ])('takes the place of an older attempt: %s becomes %s', async (before, after) => {
    const line = await open();
    await lodge(line, { state: before });
    expect(answerOf(await create(line)).body?.attempt).toBe(2);
    expect(await stateOf(line, 'sub-1')).toBe(after);
    expect((await filings.read(line.ports.readRecord, filing))?.value.newest).toBe('id-1');
  });

  it('leaves no valid attempt behind that somebody might still certify, however two cross', async () => {
    const line = await open();
    await lodge(line, { state: 'valid' });
    const answers = await Promise.all([create(line), create(line)]);
    expect(answers.map((answer) => answerOf(answer).body?.attempt).toSorted()).toEqual([2, 3]);
    expect((await filings.read(line.ports.readRecord, filing))?.value.attempts).toBe(3);
  });
});

describe('what is refused', () => {
  const reached = new Set<string>();
  const code = async (line: Line, parts: Partial<Parts>) => {
    const refused = codeOf(await create(line, parts));
    if (refused) reached.add(refused);
    return refused;
  };

  it('a zone that is another’s, or not registered', async () => {
    const line = await open();
    expect(await code(line, { actor: otherLead })).toBe('zone.unknown');
    const nowhere = { ...lead, zone: 'nowhere' };
    expect(await code(line, { actor: nowhere, body: { ...body, zone: 'nowhere' } })).toBe('zone.unknown');
  });

  it('the office’s own forms of a zone, and zones’ forms of the office', async () => {
    const line = await open();
    const catalogue = { ...body, form: 'reform-catalogue' };
    expect(await code(line, { body: catalogue })).toBe('zone.unknown');
    expect(await code(line, { actor: office, body })).toBe('zone.unknown');
    expect(answerOf(await create(line, { actor: office, body: { ...catalogue, zone: 'province' } })).status).toBe(201);
  });

  it('a form that is not there, and a period of another length', async () => {
    const line = await open();
    expect(await code(line, { body: { ...body, form: 'no-form' } })).toBe('form.unknown');
    expect(await code(line, { body: { ...body, period: '2025Q1' } })).toBe('period.mismatch');
  });

  it('files that are not what the form is filed with', async () => {
    const line = await open();
    const evidence = (name: string) => ({ role: 'evidence' as const, name, size: 1, sha256: '0'.repeat(64) });
    expect(await code(line, { body: { ...body, files: [evidence('a.pdf')] } })).toBe('files.workbook-missing');
    expect(await code(line, { body: { ...body, files: [...body.files, evidence('a.exe')] } })).toBe('files.kind');
    const bulletin = { ...body, form: 'bulletin', period: '2025Q3' };
    expect(await code(line, { body: bulletin })).toBe('files.document-missing');
  });

  it('a new attempt at an accepted filing', async () => {
    const line = await open();
    await lodge(line, { state: 'accepted' });
    expect(await code(line, {})).toBe('filing.accepted');
    expect(await stateOf(line, 'sub-1')).toBe('accepted');
  });

  it('a key that was used for something else', async () => {
    const line = await open();
    await create(line, { idempotencyKey: 'k' });
    expect(await code(line, { idempotencyKey: 'k', body: { ...body, period: '2024' } })).toBe('request.key-reused');
  });

  it('is all that the route names', () => {
    expect([...reached].toSorted()).toEqual([...createSubmissionRoute.problems].toSorted());
  });
});

describe('a form of which several workbooks are filed one after another', () => {
  const ofOffice = (form: string) => ({ ...body, zone: 'province', form });
  const again = async (form: string, state: SubmissionState) => {
    const line = await open();
    await lodge(line, { state, zone: 'province', form });
    const reply = await create(line, { actor: office, body: ofOffice(form) });
    const head = await filings.read(line.ports.readRecord, { zone: 'province', form, period: '2025' });
    return { code: codeOf(reply), before: await stateOf(line, 'sub-1'), head: head?.value };
  };

  it.each(['province-totals', 'authority-values'])(
    'takes the next %s once one is accepted, which counts on',
    async (form) => {
      const { code, before, head } = await again(form, 'accepted');
      expect([code, before]).toEqual([undefined, 'accepted']);
      expect(head).toMatchObject({ accepted: 'sub-1', newest: 'id-1', attempts: 2 });
    },
  );

  it('withdraws what the next one takes the place of, and leaves what it adds to', async () => {
    for (const state of ['valid', 'certified'] as const) {
      expect((await again('province-totals', state)).before).toBe('withdrawn');
      expect((await again('authority-values', state)).before).toBe(state);
    }
  });
});

describe('sent again', () => {
  it('with its key, gives the same answer and makes nothing new, also once the filing is accepted', async () => {
    const line = await open();
    const first = await create(line, { idempotencyKey: 'k' });
    expect(await create(line, { idempotencyKey: 'k' })).toEqual(first);
    expect((await filings.read(line.ports.readRecord, filing))?.value.attempts).toBe(1);
  });

  it('by another person with the same key, is another submission', async () => {
    const line = await open();
    await create(line, { idempotencyKey: 'k' });
    expect(answerOf(await create(line, { idempotencyKey: 'k', actor: lead })).body?.attempt).toBe(2);
  });

  it('has one effect under its key, whatever is repeated or breaks', async () => {
    const calls = await expectOneEffect({
      arrange: open,
      act: (ports) => {
        const signUpload: typeof ports.signUpload = async (policy) => {
          const { url } = await ports.signUpload(policy);
          return { url, fields: { key: policy.key } };
        };
        const command = createSubmission({ ...ports, signUpload, newId: () => 'one' });
        return ask(command, { actor: officer, body, idempotencyKey: 'k' });
      },
    });
    expect(calls).toBeGreaterThanOrEqual(6);
  });
});
