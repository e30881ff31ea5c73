import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { answerOf, ask, codeOf, office, officeLead, officer } from '../../test/support/line/ask.ts';
import { goodWorkbook, hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { announceImport } from './announce-import.ts';
import { createSubmission } from './create-submission.ts';
import { type AnnounceImportBody, announceImportRoute } from './routes.ts';

const basis = { document: '浙自贸办〔2025〕3号', date: '2025-03-18' };
const body: AnnounceImportBody = {
  zone: 'hangzhou',
  form: 'indicator-data',
  period: '2024',
  files: [{ role: 'workbook', name: '杭州.xlsx', size: goodWorkbook.length, sha256: sha256Hex(goodWorkbook) }],
  basis,
};

const open = async () => {
  const line = openLine();
  await registerZones(line, hangzhou);
  return line;
};

type Parts = Parameters<ReturnType<typeof announceImport>>[0];
const bring = (ports: Line['ports'], parts: Partial<Parts> = {}) =>
  ask(announceImport(ports), { actor: officeLead, body, ...parts });
const file = (line: Line, period: string) => {
  const { basis: _, ...filed } = body;
  return ask(createSubmission(line.ports), { actor: officer, body: { ...filed, period } });
};

describe('announcing an import', () => {
  it('awaits its upload as an attempt at the zone’s filing, with the document on which it rests', async () => {
    const line = await open();
    expect(answerOf(await bring(line.ports))).toMatchObject({ status: 201, body: { id: 'id-1', attempt: 1 } });
    expect((await submissions.read(line.ports.readRecord, 'id-1'))?.value).toMatchObject({
      ...{ state: 'awaiting-upload', imported: basis, created: { by: 'office-lead-1' } },
      filing: { zone: 'hangzhou', form: 'indicator-data', period: '2024' },
    });
  });

  it('is refused for all that the route names', async () => {
    const line = await open();
    const [workbook] = body.files;
    const pdf = { ...body.files[0], role: 'workbook' as const, name: 'a.pdf' };
    const of = (changed: object) => bring(line.ports, { body: { ...body, ...changed } as AnnounceImportBody });
    const refusals = [
      await of({ zone: 'nowhere' }),
      await of({ form: 'no-form' }),
      await of({ period: '2024Q1' }),
      await of({ files: [{ ...workbook, role: 'evidence' }] }),
      await of({ form: 'annual-summary' }),
      await of({ files: [workbook, { ...pdf, role: 'evidence', name: 'a.exe' }] }),
      await of({ basis: { ...basis, date: '2026-01-13' } }),
    ];
    await file(line, '2025');
    refusals.push(await of({ period: '2025' }));
    await bring(line.ports, { idempotencyKey: 'k' });
    refusals.push(
      await bring(line.ports, { idempotencyKey: 'k', body: { ...body, basis: { ...basis, document: '2' } } }),
    );
    expect(refusals.map(codeOf)).toEqual([...announceImportRoute.problems]);
  });

  it('is for no form of the office, which files that itself', async () => {
    const line = await open();
    const of = (zone: string) => bring(line.ports, { body: { ...body, zone, form: 'province-totals' } });
    expect([codeOf(await of('province')), codeOf(await of('hangzhou'))]).toEqual(['zone.unknown', 'zone.unknown']);
    expect(codeOf(await bring(line.ports, { actor: office }))).toBe('zone.unknown');
  });

  it('stays possible for earlier years once the zone files itself, and for none from its first own one on', async () => {
    const line = await open();
    await file(line, '2024');
    await file(line, '2025');
    const of = async (period: string) => codeOf(await bring(line.ports, { body: { ...body, period } }));
    expect([await of('2023'), await of('2024'), await of('2025')]).toEqual([
      undefined,
      'import.own-filed',
      'import.own-filed',
    ]);
  });

  it('never locks the zone’s own filing of the year', async () => {
    const line = await open();
    await lodge(line, { state: 'accepted', period: '2024' });
    const found = await submissions.read(line.ports.readRecord, 'sub-1');
    await line.place(submissions.write('sub-1', 1, { ...found!.value, imported: basis }));
    expect(answerOf(await file(line, '2024')).body?.attempt).toBe(2);
    expect(codeOf(await bring(line.ports))).toBe('import.own-filed');
    const head = await filings.read(line.ports.readRecord, {
      zone: 'hangzhou',
      form: 'indicator-data',
      period: '2024',
    });
    expect(head?.value).toMatchObject({ accepted: 'sub-1', newest: 'id-1' });
  });

  it('has one effect under its key, whatever crashes', async () => {
    // Whichever try it is that takes effect, its id and its form are the same.
    const act = (ports: Line['ports']) => {
      const signUpload: typeof ports.signUpload = async (policy) => {
        const { url } = await ports.signUpload(policy);
        return { url, fields: { key: policy.key } };
      };
      return bring({ ...ports, signUpload, newId: () => 'one' }, { idempotencyKey: 'k' });
    };
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(6);
  });
});
