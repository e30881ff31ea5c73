import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { submissionStates } from '../../libs/domain/submission.ts';
import { submissionScans } from '../../libs/ports/scans.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { answerOf, ask, codeOf, lead, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { type Lodged, lodge } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { announcedAs, scanOf } from '../../test/support/line/scans.ts';
import { announceScan } from './announce-scan.ts';
import { announceScanRoute } from './routes.ts';

const open = async (lodged: Lodged = { state: 'valid' }) => {
  const line = openLine();
  await lodge(line, lodged);
  return line;
};

const scan = scanOf('sealed');
const body = announcedAs(scan);

type Parts = Parameters<ReturnType<typeof announceScan>>[0];
const announce = (line: Line, parts: Partial<Parts> = {}) =>
  ask(announceScan(line.ports), { actor: lead, params: { id: 'sub-1' }, body, ...parts });

const kept = async (line: Line) => (await submissionScans.read(line.ports.readRecord, 'sub-1'))?.value.scans ?? [];

describe('announcing a scan', () => {
  it('gives a form with which exactly the announced file can be posted', async () => {
    const line = await open();
    const answer = answerOf(await announce(line));
    expect(answer).toMatchObject({ status: 201, location: '/v1/submissions/sub-1/scan' });
    expect(answer.body).toMatchObject({ number: 1, expiresAt: '2026-01-12T09:15:00+08:00' });
    const [upload] = answer.body?.uploads ?? [];
    expect(upload).toMatchObject({ role: 'scan', name: '盖章件.pdf' });
    expect(upload?.fields).toMatchObject({ key: 'uploads/sub-1/scan-1', 'Content-Type': 'application/pdf' });
    expect(line.objects.submitForm(upload?.fields ?? {}, scanOf('another'))).toMatchObject({ reason: 'size' });
    expect(line.objects.submitForm(upload?.fields ?? {}, scanOf('sealeD'))).toMatchObject({ reason: 'checksum' });
    expect(line.objects.submitForm(upload?.fields ?? {}, scan)).toMatchObject({ stored: true });
  });

  it('is for the zone’s officer, too, as often as it is needed, each under its own key', async () => {
    const line = await open();
    await announce(line);
    const jpg = { ...body, name: '扫描.JPEG' };
    const [upload] = answerOf(await announce(line, { actor: officer, body: jpg })).body?.uploads ?? [];
    expect(upload?.fields).toMatchObject({ key: 'uploads/sub-1/scan-2', 'Content-Type': 'image/jpeg' });
    expect((await kept(line)).map(({ number, announced }) => [number, announced.by])).toEqual([
      [1, 'lead-1'],
      [2, 'officer-1'],
    ]);
  });

  it('leaves the submission as it is, with its version', async () => {
    const line = await open();
    const before = await submissions.read(line.ports.readRecord, 'sub-1');
    await announce(line);
    expect(await submissions.read(line.ports.readRecord, 'sub-1')).toEqual(before);
  });

  it('leaves no record of more than 16 KB, however often and under however long names it is done', async () => {
    const line = await open();
    for (let times = 0; times < 12; times += 1)
      await announce(line, { body: { ...body, name: `${'长'.repeat(196)}.pdf` } });
    const scans = await kept(line);
    expect([scans[0]?.number, scans.length]).toEqual([3, 10]);
    expect(Buffer.byteLength(JSON.stringify(scans))).toBeLessThan(16_000);
  });
});

describe('what is refused', () => {
  const reached = new Set<string>();
  const code = async (line: Line, parts: Partial<Parts> = {}) => {
    const refused = codeOf(await announce(line, parts));
    if (refused) reached.add(refused);
    return refused;
  };

  it('another’s submission', async () => {
    expect(await code(await open(), { actor: otherLead })).toBe('submission.unknown');
    expect(await code(await open(), { actor: office })).toBe('submission.not-filer');
  });

  it('a name of another kind than PDF and JPG', async () => {
    for (const name of ['扫描.png', '扫描', '扫描.pdf.exe']) {
      expect(await code(await open(), { body: { ...body, name } })).toBe('scan.kind');
    }
  });

  it('of every state but valid', async () => {
    for (const state of submissionStates) {
      expect(await code(await open({ state })), state).toBe(state === 'valid' ? undefined : 'scan.not-taken');
    }
  });

  it('of an attempt that is no longer the newest', async () => {
    const line = await open();
    await lodge(line, { id: 'sub-2', attempt: 2, state: 'received' });
    expect(await code(line)).toBe('submission.not-newest');
  });

  it('a key that was used for something else', async () => {
    const line = await open();
    await announce(line, { idempotencyKey: 'k' });
    const other = { ...body, sha256: sha256Hex('other') };
    expect(await code(line, { idempotencyKey: 'k', body: other })).toBe('request.key-reused');
  });

  it('is all that the route names', () => {
    expect([...reached].toSorted()).toEqual([...announceScanRoute.problems].toSorted());
  });
});

describe('sent again', () => {
  it('with its key, gives the same answer, also once the submission is certified', async () => {
    const line = await open();
    const first = await announce(line, { idempotencyKey: 'k' });
    const found = await submissions.read(line.ports.readRecord, 'sub-1');
    await line.place(submissions.write('sub-1', found!.version, { ...found!.value, state: 'certified' }));
    expect(await announce(line, { idempotencyKey: 'k' })).toEqual(first);
    expect(await kept(line)).toHaveLength(1);
  });

  it('crossing with the certification, is refused', async () => {
    const line = await open();
    let meanwhile = true;
    const commit: LinePorts['commit'] = async (writes) => {
      const found = await submissions.read(line.ports.readRecord, 'sub-1');
      if (meanwhile)
        await line.place(submissions.write('sub-1', found!.version, { ...found!.value, state: 'certified' }));
      meanwhile = false;
      return line.ports.commit(writes);
    };
    const reply = await ask(announceScan({ ...line.ports, commit }), { actor: lead, params: { id: 'sub-1' }, body });
    expect(codeOf(reply)).toBe('scan.not-taken');
    expect(await kept(line)).toEqual([]);
  });

  it('has one effect under its key, whatever is repeated or breaks', async () => {
    const calls = await expectOneEffect({
      arrange: open,
      act: (ports) => {
        const signUpload: typeof ports.signUpload = async (policy) => {
          const { url } = await ports.signUpload(policy);
          return { url, fields: { key: policy.key } };
        };
        const command = announceScan({ ...ports, signUpload });
        return ask(command, { actor: lead, params: { id: 'sub-1' }, body, idempotencyKey: 'k' });
      },
    });
    expect(calls).toBeGreaterThanOrEqual(7);
  });
});
