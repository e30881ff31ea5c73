import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { type CertificationSettings, certificationSettings } from '../../libs/domain/forms/certification-settings.ts';
import { withRow } from '../../libs/domain/policy/changed-row.fixture.ts';
import { type SubmissionState, submissionStates } from '../../libs/domain/submission.ts';
import { explanations } from '../../libs/ports/explanations.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { answerOf, ask, codeOf, lead, officeLead, otherLead } from '../../test/support/line/ask.ts';
import { lodge } from '../../test/support/line/lodge.ts';
import { mustExplainAt } from '../../test/support/line/must-explain.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { announceScanOf, scanOf, uploadScan } from '../../test/support/line/scans.ts';
import { certifySubmission } from './certify-submission.ts';
import { certifySubmissionRoute } from './routes.ts';

const [first, second] = [mustExplainAt('C8'), mustExplainAt('D8')];

const open = async (state: SubmissionState = 'valid', withFindings = false) => {
  const line = openLine();
  await lodge(line, { state, findings: withFindings ? [first.finding, second.finding] : [] });
  return line;
};

const certify = (ports: LinePorts, ifMatch = 1, actor = lead, certification = certificationSettings) =>
  ask(certifySubmission({ ...ports, certification }), { actor, params: { id: 'sub-1' }, ifMatch });

const sealed: CertificationSettings = { forms: { 'indicator-data': { scan: 'required' } } };

const signedOff = async (line: Line) =>
  (await line.ports.readRecord({ table: 'portal', pk: 'SUB#sub-1', sk: 'CERTIFICATION' }))?.body;

const answered = (line: Line, answers: Readonly<Record<string, string>>) =>
  line.place(explanations.write('sub-1', 'absent', { submission: 'sub-1', answers, by: 'officer-1', at: 'x' }));

const read = async (line: Line) => (await submissions.read(line.ports.readRecord, 'sub-1'))?.value;

describe('certifying a submission', () => {
  it('signs it off, with who did it and what was signed', async () => {
    const line = await open();
    expect(answerOf(await certify(line.ports))).toMatchObject({
      version: 2,
      body: { state: 'certified', certified: { by: 'lead-1' } },
    });
    const signed = await line.ports.readRecord({ table: 'portal', pk: 'SUB#sub-1', sk: 'CERTIFICATION' });
    expect(signed?.body).toMatchObject({ by: 'lead-1', files: [(await read(line))?.files[0]?.sha256] });
  });

  it('is possible from valid alone', async () => {
    for (const state of submissionStates) {
      const code = codeOf(await certify((await open(state)).ports));
      expect(code, state).toBe(state === 'valid' ? undefined : 'submission.not-certifiable');
    }
  });

  it('obeys its row of the policy: another row, and other roles and states', async () => {
    const codes = async (state: SubmissionState, actor = lead) =>
      codeOf(await certify((await open(state)).ports, 1, actor));
    await withRow('certifySubmission', { states: ['invalid'] }, async () => {
      expect([await codes('valid'), await codes('invalid')]).toEqual(['submission.not-certifiable', undefined]);
    });
    await withRow('certifySubmission', { who: { 'office-lead': { reach: 'any' } } }, async () => {
      expect([await codes('valid'), await codes('valid', officeLead)]).toEqual(['submission.not-filer', undefined]);
    });
    expect([await codes('valid'), await codes('valid', officeLead)]).toEqual([undefined, 'submission.not-filer']);
  });

  it('waits until every finding that must be explained is explained, with more than blanks', async () => {
    const line = await open('valid', true);
    await answered(line, { [first.id]: '已核实', [second.id]: '  ' });
    const refused = await certify(line.ports);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'submission.unexplained', errors: [{ pointer: second.id }] },
    });
    const ready = await open('valid', true);
    await answered(ready, { [first.id]: '已核实', [second.id]: '口径调整' });
    expect(codeOf(await certify(ready.ports))).toBeUndefined();
  });

  it('takes the filing’s newest attempt alone', async () => {
    const line = await open();
    await lodge(line, { id: 'sub-2', attempt: 2, state: 'received' });
    expect(codeOf(await certify(line.ports))).toBe('submission.not-newest');
    expect((await read(line))?.state).toBe('valid');
  });

  it('does not cross with a newer attempt, nor with explanations that change meanwhile', async () => {
    const line = await open('valid', true);
    await answered(line, { [first.id]: 'a', [second.id]: 'b' });
    let meanwhile = true;
    const commit: LinePorts['commit'] = async (writes) => {
      if (meanwhile)
        await line.place(explanations.write('sub-1', 1, { submission: 'sub-1', answers: {}, by: 'o', at: 'y' }));
      meanwhile = false;
      return line.ports.commit(writes);
    };
    expect(codeOf(await certify({ ...line.ports, commit }))).toBe('submission.unexplained');
    const other = await open();
    const filing = { zone: 'hangzhou', form: 'indicator-data', period: '2025' };
    let announced = false;
    const crossed: LinePorts['commit'] = async (writes) => {
      if (!announced) await other.place(filings.write(filing, 1, { filing, attempts: 2, newest: 'sub-2' }));
      announced = true;
      return other.ports.commit(writes);
    };
    expect(codeOf(await certify({ ...other.ports, commit: crossed }))).toBe('submission.not-newest');
  });

  it('happens once where two do it at the same time', async () => {
    const line = await open();
    const codes = (await Promise.all([certify(line.ports), certify(line.ports)])).map(codeOf);
    expect(codes.toSorted()).toEqual(['request.stale', undefined]);
  });

  it('is refused for all that the route names', async () => {
    const overtaken = await open();
    await lodge(overtaken, { id: 'sub-2', attempt: 2, state: 'received' });
    const refusals = [
      await certify((await open()).ports, 1, otherLead),
      await certify((await open()).ports, 1, officeLead),
      await certify((await open('invalid')).ports),
      await certify(overtaken.ports),
      await certify((await open('valid', true)).ports),
      await certify((await open()).ports, 1, lead, sealed),
      await certify((await open()).ports, 2),
    ];
    expect(refusals.map(codeOf)).toEqual([...certifySubmissionRoute.problems]);
  });
});

describe('certifying with a sealed scan', () => {
  it('waits for it where the form needs one, and says what became of those that were announced', async () => {
    const line = await open();
    await announceScanOf(line, scanOf('a'));
    await uploadScan(line, scanOf('b'), '照片.jpg');
    const refused = await certify(line.ports, 1, lead, sealed);
    expect(codeOf(refused)).toBe('certification.scan-missing');
    expect(!refused.ok && refused.error.errors?.map(({ message }) => message.zh)).toEqual([
      '第 1 次登记的“盖章件.pdf”：文件尚未收到',
      expect.stringMatching(/^第 2 次登记的“照片.jpg”：文件内容不是/u),
    ]);
    await uploadScan(line, scanOf('c'));
    expect(codeOf(await certify(line.ports, 1, lead, sealed))).toBeUndefined();
    expect(await signedOff(line)).toMatchObject({ scan: sha256Hex(scanOf('c')) });
  });

  it('names the one that counts where it may be left out, and none where there is none', async () => {
    const line = await open();
    await uploadScan(line, scanOf('first'));
    await uploadScan(line, scanOf('second'));
    expect(codeOf(await certify(line.ports))).toBeUndefined();
    expect(await signedOff(line)).toMatchObject({ scan: sha256Hex(scanOf('second')) });
    const bare = await open();
    await certify(bare.ports);
    expect(await signedOff(bare)).not.toHaveProperty('scan');
  });

  it('names the scan that arrives while it is certified, or none: never another than the one that counts', async () => {
    const line = await open();
    let meanwhile = true;
    const commit: LinePorts['commit'] = async (writes) => {
      if (meanwhile) {
        meanwhile = false;
        await uploadScan(line, scanOf('meanwhile'));
      }
      return line.ports.commit(writes);
    };
    expect(codeOf(await certify({ ...line.ports, commit }))).toBeUndefined();
    expect(await signedOff(line)).toMatchObject({ scan: sha256Hex(scanOf('meanwhile')) });
  });

  it('is done once, whatever breaks: the record, and who did it, are there or are not', async () => {
    const arrange = async () => {
      const line = await open();
      await uploadScan(line, scanOf('a'));
      return line;
    };
    const act = (ports: LinePorts) => certify(ports, 1, lead, sealed);
    expect(await expectOneEffect({ arrange, act })).toBeGreaterThanOrEqual(5);
  });
});

it('signs off each of the workbooks that are filed one after another, not the newest alone', async () => {
  const line = openLine();
  for (const attempt of [1, 2]) {
    await lodge(line, { id: `sub-${attempt}`, attempt, zone: 'province', form: 'authority-values', state: 'valid' });
  }
  expect(answerOf(await certify(line.ports, 1, officeLead))).toMatchObject({ body: { state: 'certified' } });
});
