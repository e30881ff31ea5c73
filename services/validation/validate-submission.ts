import { outgoing } from '../../events/outgoing.ts';
import { submissionValidated } from '../../events/submission-validated.v1.ts';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { countFindings } from '../../libs/domain/finding.ts';
import { type Form, findForm } from '../../libs/domain/forms/index.ts';
import type { Submission, SubmissionState, SubmittedFile } from '../../libs/domain/submission.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import type { Zone } from '../../libs/domain/zone.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { GetObject, PutObject } from '../../libs/ports/objects.ts';
import { zones } from '../../libs/ports/registry.ts';
import { done, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { commitWork, sendEvent, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { Inflate } from '../../libs/workbook/inflate.ts';
import { findingLines } from './finding-lines.ts';
import { type Judgement, judgeWorkbook } from './judge-workbook.ts';

/** What validating needs; `inflate` is the platform's decompressor. */
export interface ValidateSubmissionPorts extends WorkPorts {
  readonly getObject: GetObject;
  readonly putObject: PutObject;
  readonly inflate: Inflate;
}

const ACTOR = 'system:validation';

/** The outcomes of validation, in the words of its event. */
type Outcome = 'valid' | 'invalid' | 'rejected';

/**
 * Reads and judges the workbook of a submission (校验): hashes the stored bytes, reads the cells, runs the form's
 * rules, keeps findings and table as immutable objects, and only then writes the state that points to them.
 */
export const validateSubmission =
  (ports: ValidateSubmissionPorts) =>
  (id: string): Promise<StepOutcome> =>
    untilCommitted(async () => {
      const found = await submissions.read(ports.readRecord, id);
      if (!found) return setAside(`没有编号为 ${id} 的报送 / there is no submission ${id}`);
      if (found.value.state === 'awaiting-upload') {
        return setAside(`报送 ${id} 尚未收到文件 / the files of submission ${id} have not arrived`);
      }
      if (found.value.state !== 'received') return alreadyValidated(ports, found.value);
      const judgement = await judge(ports, found.value);
      if (!judgement) {
        const { zone, form } = found.value.filing;
        return setAside(`报送 ${id} 的表或联动创新区不存在 / unknown form or zone: ${form}, ${zone}`);
      }
      return (await conclude(ports, found, judgement)) ? done : undefined;
    });

/** `undefined` where the form or the zone is not there: nothing can be judged by them. */
const judge = async (ports: ValidateSubmissionPorts, { filing, files }: Submission): Promise<Judgement | undefined> => {
  const form = findForm(filing.form);
  const zone = await zones.read(ports.readRecord, filing.zone);
  const file = workbookOf(files);
  return form && zone && file ? judgeFile(ports, file, form, zone.value, filing.period) : undefined;
};

const judgeFile = async (
  ports: ValidateSubmissionPorts,
  file: SubmittedFile,
  form: Form,
  zone: Zone,
  period: string,
): Promise<Judgement> => {
  const object = await ports.getObject({
    bucket: 'uploads',
    key: file.key,
    ...(file.stored ? { versionId: file.stored.versionId } : {}),
  });
  if (!object) throw new Error(`the stored version of ${file.key} is gone`);
  return judgeWorkbook({ bytes: object.bytes, file, form, context: { zone, period }, inflate: ports.inflate });
};

const conclude = async (
  ports: ValidateSubmissionPorts,
  { value, version }: Versioned<Submission>,
  { outcome, findings, table, synthetic }: Judgement,
): Promise<boolean> => {
  const lines = findingLines(findings);
  const findingsKey = `findings/${sha256Hex(lines)}.jsonl`;
  await ports.putObject({ bucket: 'results', key: findingsKey, bytes: lines, contentType: 'application/jsonl' });
  const tableBytes = table === undefined ? undefined : new TextEncoder().encode(JSON.stringify(table));
  const tableKey = tableBytes && `tables/${sha256Hex(tableBytes)}.json`;
  if (tableBytes && tableKey) {
    await ports.putObject({ bucket: 'results', key: tableKey, bytes: tableBytes, contentType: 'application/json' });
  }
  const at = ports.now();
  const counts = countFindings(findings);
  const validated: Submission = {
    ...value,
    state: outcome,
    validation: {
      at,
      counts,
      findings: findingsKey,
      ...(tableKey ? { table: tableKey } : {}),
      ...(synthetic ? { synthetic } : {}),
    },
  };
  return commitWork(ports, {
    table: 'validation',
    chain: value.filing.zone,
    audit: { actor: ACTOR, action: `submission.${outcome}`, subject: value.id, facts: { ...counts, findingsKey } },
    writes: [
      submissions.write(value.id, version, validated),
      {
        put: { table: 'validation', pk: `SUB#${value.id}`, sk: 'RESULT' },
        expect: 'absent',
        body: { outcome, counts, findings: findingsKey, ...(tableKey ? { table: tableKey } : {}), at },
      },
    ],
    events: [validatedEvent(validated, outcome, at)],
  });
};

/** Indicators may not have heard of it: say so again. A withdrawn one had been valid. */
const alreadyValidated = async (ports: ValidateSubmissionPorts, submission: Submission): Promise<StepOutcome> => {
  const { state } = submission;
  if (state === 'valid' || state === 'invalid' || state === 'rejected') {
    await sendEvent(ports, validatedEvent(submission, state, ports.now()));
  }
  return done;
};

const validatedEvent = ({ id, filing, attempt }: Submission, outcome: Outcome & SubmissionState, time: string) =>
  outgoing(submissionValidated, {
    source: 'lianchuang/validation',
    cause: id,
    subject: id,
    time,
    data: { submission: id, ...filing, attempt, outcome },
  });
