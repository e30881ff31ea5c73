import { describe, expect, it } from 'vitest';
import { certificationSettings } from '../../libs/domain/forms/certification-settings.ts';
import type { SubmissionState } from '../../libs/domain/submission.ts';
import { submissionScans } from '../../libs/ports/scans.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { answerOf, ask, officer } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { announceScanOf, scanOf, uploadScan } from '../../test/support/line/scans.ts';
import { readScans } from './read-scans.ts';
import { registerUpload } from './register-upload.ts';

const open = async () => {
  const line = openLine();
  await lodge(line, { state: 'valid' });
  return line;
};

const read = async (line: Line) => {
  const command = readScans({ ...line.ports, certification: certificationSettings });
  return answerOf(await ask(command, { actor: officer, params: { id: 'sub-1' } })).body;
};
const fates = async (line: Line) =>
  (await read(line))?.items.map(({ state, refusal }) => (refusal ? `${state} ${refusal.code}` : state));
const look = (line: Line) => registerUpload(line.ports)('sub-1');
const become = async (line: Line, state: SubmissionState) => {
  const found = await submissions.read(line.ports.readRecord, 'sub-1');
  await line.place(submissions.write('sub-1', found!.version, { ...found!.value, state }));
};

/** Puts bytes under the key of a scan past its form, as nobody can. */
const smuggle = (line: Line, number: number, bytes: Uint8Array) =>
  line.ports.putObject({ bucket: 'uploads', key: `uploads/sub-1/scan-${number}`, bytes, contentType: 'x' });

describe('registering a scan', () => {
  it('counts it once it is stored, by the store’s own time, and leaves it out of the sweep', async () => {
    const line = await open();
    const awaited = async () =>
      (await line.ports.listIndex({ table: 'intake', index: 'due', pk: 'UPLOAD', limit: 9 })).records;
    const fields = await announceScanOf(line, scanOf('a'));
    expect((await awaited()).map(({ body }) => body['id'])).toEqual(['sub-1']);
    await look(line);
    expect(await read(line)).toMatchObject({ required: false, items: [{ state: 'awaiting-upload' }] });
    line.objects.submitForm(fields, scanOf('a'));
    line.setClock('2026-01-12T01:01:00.000Z');
    await look(line);
    expect(await read(line)).toMatchObject({
      counting: 1,
      items: [{ number: 1, state: 'stored', storedAt: '2026-01-12T09:00:00+08:00' }],
    });
    expect(await awaited()).toEqual([]);
  });

  it('changes nothing of the submission, and sends nothing', async () => {
    const line = await open();
    const before = await submissions.read(line.ports.readRecord, 'sub-1');
    await uploadScan(line, scanOf('a'));
    expect(await submissions.read(line.ports.readRecord, 'sub-1')).toEqual(before);
    expect(line.sent('validation')).toEqual([]);
  });

  it('lets the last announced take the place of the others, in whatever order they arrive', async () => {
    const line = await open();
    const forms = [scanOf('one'), scanOf('two')];
    const [first = {}, second = {}] = [await announceScanOf(line, forms[0]!), await announceScanOf(line, forms[1]!)];
    line.objects.submitForm(second, forms[1]!);
    await look(line);
    expect(await read(line)).toMatchObject({ counting: 2 });
    line.objects.submitForm(first, forms[0]!);
    await look(line);
    expect(await read(line)).toMatchObject({ counting: 2, items: [{ state: 'stored' }, { state: 'stored' }] });
  });

  it('tells of each that does not count why, and goes on counting the one that did', async () => {
    const line = await open();
    await uploadScan(line, scanOf('good'));
    await uploadScan(line, new TextEncoder().encode('<html>'));
    await uploadScan(line, scanOf('a PDF'), '照片.jpg');
    await announceScanOf(line, scanOf('announced'));
    await smuggle(line, 4, scanOf('another'));
    await look(line);
    expect(await fates(line)).toEqual([
      'stored',
      'refused scan.kind',
      'refused scan.kind',
      'refused scan.other-content',
    ]);
    expect(await read(line)).toMatchObject({ counting: 1 });
    expect((await read(line))?.items[1]?.refusal?.message.zh).toContain('PDF 或 JPG');
  });

  it('counts the first stored version alone', async () => {
    const line = await open();
    const fields = await announceScanOf(line, scanOf('a'));
    line.objects.submitForm(fields, scanOf('a'));
    line.setClock('2026-01-12T01:05:00.000Z');
    line.objects.submitForm(fields, scanOf('a'));
    await look(line);
    const kept = await submissionScans.read(line.ports.readRecord, 'sub-1');
    expect(kept?.value.scans[0]).toMatchObject({ stored: { storedAt: '2026-01-12T01:00:00.000Z' } });
  });

  it.each([
    ['just within the grace', '2026-01-12T01:20:00.000Z', 'awaiting-upload'],
    ['just after the grace', '2026-01-12T01:20:00.001Z', 'expired'],
  ])('that never comes is, %s of its form, looked at %s: %s', async (_, moment, state) => {
    const line = await open();
    await announceScanOf(line, scanOf('a'));
    line.setClock(moment);
    await look(line);
    expect(await fates(line)).toEqual([state]);
  });

  it('never revives one that expired', async () => {
    const line = await open();
    await announceScanOf(line, scanOf('a'));
    line.setClock('2026-01-12T02:00:00.000Z');
    await look(line);
    await smuggle(line, 1, scanOf('a'));
    await look(line);
    expect(await fates(line)).toEqual(['expired']);
  });

  it.each<SubmissionState>(['certified', 'withdrawn', 'accepted'])(
    'is too late once the submission is %s',
    async (state) => {
      const line = await open();
      await uploadScan(line, scanOf('in time'));
      line.objects.submitForm(await announceScanOf(line, scanOf('late')), scanOf('late'));
      await become(line, state);
      await look(line);
      expect(await fates(line)).toEqual(['stored', 'refused scan.late']);
      expect(await read(line)).toMatchObject({ counting: 1 });
    },
  );

  it('is too late where the certification comes between reading and writing', async () => {
    const line = await open();
    line.objects.submitForm(await announceScanOf(line, scanOf('a')), scanOf('a'));
    let meanwhile = true;
    const commit: LinePorts['commit'] = async (writes) => {
      if (meanwhile) await become(line, 'certified');
      meanwhile = false;
      return line.ports.commit(writes);
    };
    await registerUpload({ ...line.ports, commit })('sub-1');
    expect(await fates(line)).toEqual(['refused scan.late']);
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const act = (ports: LinePorts) => registerUpload(ports)('sub-1');
    const two = async () => {
      const line = await open();
      for (const bytes of [scanOf('a'), scanOf('b')]) line.objects.submitForm(await announceScanOf(line, bytes), bytes);
      return line;
    };
    expect(await expectOneEffect({ arrange: two, act })).toBeGreaterThanOrEqual(14);
    const never = async () => {
      const line = await open();
      await announceScanOf(line, scanOf('a'));
      line.setClock('2026-01-12T02:00:00.000Z');
      return line;
    };
    expect(await expectOneEffect({ arrange: never, act })).toBeGreaterThanOrEqual(7);
  });
});
