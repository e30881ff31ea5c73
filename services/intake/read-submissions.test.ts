import { describe, expect, it } from 'vitest';
import type { Handover } from '../../libs/domain/handovers/handover.ts';
import { handovers } from '../../libs/ports/handovers.ts';
import { answerOf, ask, auditor, codeOf, lead, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { goodWorkbook, lodge } from '../../test/support/line/lodge.ts';
import { type Line, openLine, START } from '../../test/support/line/open-line.ts';
import { announceScanOf, scanOf, uploadScan } from '../../test/support/line/scans.ts';
import { listSubmissions, readFile, readReceipt, readSubmission } from './read-submissions.ts';

const open = async () => {
  const line = openLine();
  await lodge(line, { id: 'h-1', attempt: 1, state: 'invalid' });
  await lodge(line, { id: 'h-2', attempt: 2, state: 'valid' });
  await lodge(line, { id: 'n-1', zone: 'ningbo', state: 'awaiting-upload' });
  return line;
};

describe('the list of submissions', () => {
  const list = async (
    actor: typeof officer,
    query: { zone?: string; state?: 'valid'; limit?: string; cursor?: string } = {},
  ) => {
    const line = await open();
    return answerOf(await ask(listSubmissions(line.ports), { actor, query: { period: '2025', ...query } })).body;
  };
  const ids = async (...asked: Parameters<typeof list>) => (await list(...asked))?.items.map(({ id }) => id);

  it('shows a zone its own alone, and the office every zone’s', async () => {
    expect(await ids(officer)).toEqual(['h-1', 'h-2']);
    expect(await ids(otherLead)).toEqual(['n-1']);
    expect(await ids(office)).toEqual(['h-1', 'h-2', 'n-1']);
    expect(await ids(office, { zone: 'ningbo' })).toEqual(['n-1']);
  });

  it('shows a zone nothing of another, also by asking for it', async () => {
    expect(await ids(officer, { zone: 'ningbo' })).toEqual([]);
  });

  it('goes by state and by pages', async () => {
    expect(await ids(office, { state: 'valid' })).toEqual(['h-2']);
    const first = await list(office, { limit: '2' });
    expect(first?.items.map(({ id }) => id)).toEqual(['h-1', 'h-2']);
    expect(await ids(office, { limit: '2', cursor: first?.next ?? '' })).toEqual(['n-1']);
  });
});

describe('one submission', () => {
  it('is read with its version by its zone and the office, and is not there for another zone', async () => {
    const { ports } = await open();
    const params = { id: 'h-2' };
    for (const actor of [officer, lead, office]) {
      expect(answerOf(await ask(readSubmission(ports), { actor, params }))).toMatchObject({
        version: 1,
        body: { id: 'h-2' },
      });
    }
    for (const read of [readSubmission(ports), readReceipt(ports), readFile(ports)]) {
      expect(codeOf(await ask(read as ReturnType<typeof readSubmission>, { actor: otherLead, params }))).toBe(
        'submission.unknown',
      );
      expect(codeOf(await ask(read as ReturnType<typeof readSubmission>, { actor: office, params: { id: 'x' } }))).toBe(
        'submission.unknown',
      );
    }
  });

  it('keeps the file of projects in talks to its zone and the office, though an auditor knows of it', async () => {
    const line = openLine();
    const { ports } = line;
    await lodge(line, { state: 'valid', form: 'major-projects', period: '2025Q3' });
    const params = { id: 'sub-1' };
    for (const actor of [officer, office]) {
      expect(codeOf(await ask(readFile(ports), { actor, params }))).toBeUndefined();
    }
    expect(codeOf(await ask(readFile(ports), { actor: auditor, params }))).toBe('submission.reserved');
    expect(codeOf(await ask(readSubmission(ports), { actor: auditor, params }))).toBeUndefined();
    expect(codeOf(await ask(readReceipt(ports), { actor: auditor, params }))).toBeUndefined();
  });

  it('has a receipt and a file once the upload is stored', async () => {
    const line = await open();
    const asked = { actor: office, params: { id: 'n-1' } };
    expect(codeOf(await ask(readReceipt(line.ports), asked))).toBe('receipt.not-yet');
    expect(codeOf(await ask(readFile(line.ports), asked))).toBe('receipt.not-yet');
    const stored = { actor: officer, params: { id: 'h-2' } };
    const receipt = answerOf(await ask(readReceipt(line.ports), stored));
    expect(receipt.etag).toBe(receipt.body?.number);
    const link = answerOf(await ask(readFile(line.ports), stored)).body;
    expect(link).toMatchObject({ fileName: '2025.xlsx', expiresAt: '2026-01-12T09:05:00+08:00' });
    expect(line.objects.openLink(link?.url ?? '')?.bytes).toEqual(goodWorkbook);
    expect(codeOf(await ask(readFile(line.ports), { ...stored, query: { n: '2' } }))).toBe('file.unknown');
    expect(answerOf(await ask(readFile(line.ports), { ...stored, query: { n: '1' } })).body?.sha256).toBe(link?.sha256);
  });

  it('has its sealed scan beside them, which the receipt names and which leaves its number as it was printed', async () => {
    const line = openLine();
    await lodge(line, { state: 'valid' });
    const asked = { actor: officer, params: { id: 'sub-1' } };
    const scan = (n?: string) =>
      ask(readFile(line.ports), { ...asked, query: { role: 'scan' as const, ...(n === undefined ? {} : { n }) } });
    const printed = answerOf(await ask(readReceipt(line.ports), asked));
    expect(codeOf(await scan())).toBe('file.unknown');
    await announceScanOf(line, scanOf('awaited'));
    await uploadScan(line, scanOf('sealed'));
    await uploadScan(line, scanOf('no JPG'), 'a.jpg');
    const link = answerOf(await scan()).body;
    expect(link).toMatchObject({ fileName: '盖章件.pdf' });
    expect(line.objects.openLink(link?.url ?? '')?.bytes).toEqual(scanOf('sealed'));
    expect([codeOf(await scan('1')), answerOf(await scan('3')).body?.fileName]).toEqual(['receipt.not-yet', 'a.jpg']);
    const { body, etag } = answerOf(await ask(readReceipt(line.ports), asked));
    expect(body).toMatchObject({ ...printed.body, scan: { sentBy: 'lead-1', sha256: link?.sha256 } });
    expect(etag).toBe(`${printed.etag}-${body?.scan?.number}`);
  });
});

describe('open work that was handed over', () => {
  const later = new Date(Date.parse(START) + 3_600_000).toISOString();
  const evening = new Date(Date.parse(START) + 7_200_000).toISOString();
  const handOn = (line: Line, one: Pick<Handover, 'from' | 'to' | 'number'>) => {
    const handed: Handover = { unit: 'hangzhou', by: lead.sub, at: later, ...one };
    return line.place(handovers.write(handed, 'absent', handed));
  };
  const holderOf = async (line: Line, id: string, query: { asOf?: string } = {}) => {
    const read = await ask(readSubmission(line.ports), { actor: lead, params: { id }, query, time: evening });
    return answerOf(read).body?.holder;
  };
  const listed = async (line: Line, actor: typeof lead, zone?: string) => {
    const query = { period: '2025', ...(zone === undefined ? {} : { zone }) };
    const { items = [] } = answerOf(await ask(listSubmissions(line.ports), { actor, query, time: evening })).body ?? {};
    return Object.fromEntries(items.map(({ id, holder }) => [id, holder]));
  };

  it('is with who took it over, from then on; what is certified or accepted is nobody’s of the zone', async () => {
    const line = await open();
    await lodge(line, { id: 'h-3', form: 'work-plan', period: '2025Q4', state: 'accepted' });
    const before = { holder: await holderOf(line, 'h-2'), past: await holderOf(line, 'h-2', { asOf: START }) };
    await handOn(line, { number: 1, from: officer.sub, to: 'officer-9' });
    expect([before.holder, await holderOf(line, 'h-2')]).toEqual([officer.sub, 'officer-9']);
    expect(await holderOf(line, 'h-2', { asOf: START })).toBe(before.past);
    expect(await holderOf(line, 'h-3')).toBeUndefined();
  });

  it('is told in the list of a zone, whoever of the office or the zone asks', async () => {
    const line = await open();
    await handOn(line, { number: 1, from: officer.sub, to: 'officer-9' });
    const moved = { 'h-1': 'officer-9', 'h-2': 'officer-9' };
    expect([await listed(line, lead), await listed(line, office, 'hangzhou')]).toEqual([moved, moved]);
    expect(await listed(line, otherLead)).toEqual({ 'n-1': officer.sub });
  });

  it('asks for no handover where nothing is open', async () => {
    const line = openLine();
    await lodge(line, { id: 'h-3', state: 'accepted' });
    const ports = {
      ...line.ports,
      listRecords: () => Promise.reject(new Error('there was no need to ask')),
    };
    expect(answerOf(await ask(readSubmission(ports), { actor: lead, params: { id: 'h-3' } })).body?.state).toBe(
      'accepted',
    );
  });
});
