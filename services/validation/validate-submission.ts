import { outgoing } from '../../events/outgoing.ts';
import { submissionValidated } from '../../events/submission-validated.v1.ts';
import type { Submission, SubmissionState, ValidationSummary } from '../../libs/domain/submission.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { done, doneCounting, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { commitWork, sendEvent, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { type ConcludedImport, concludeImport, importedEvent } from './conclude-import.ts';
import { type JudgedSubmission, type JudgeSubmissionPorts, judgeSubmission } from './judge-submission.ts';
import { keepJudgement } from './keep-judgement.ts';

/** What validating needs. */
export interface ValidateSubmissionPorts extends WorkPorts, JudgeSubmissionPorts {
  readonly putObject: PutObject;
}

const ACTOR = 'system:validation';

/** The outcomes of validation, in the words of its event. */
type Outcome = 'valid' | 'invalid' | 'rejected';

/**
 * Reads and judges the workbook of a submission (校验): hashes the stored bytes, reads the cells, runs the form's
 * rules, keeps findings, table and annotated copy as immutable objects, and only then writes the state that points to them.
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
      const judgement = await judgeSubmission(ports, found.value);
      if (!judgement) {
        const { zone, form } = found.value.filing;
        return setAside(`报送 ${id} 的表或联动创新区不存在 / unknown form or zone: ${form}, ${zone}`);
      }
      const counts = await conclude(ports, found, judgement);
      return counts && doneCounting(counts);
    });

const conclude = async (
  ports: ValidateSubmissionPorts,
  { value, version }: Versioned<Submission>,
  judged: JudgedSubmission,
): Promise<Readonly<Record<string, number>> | undefined> => {
  const at = ports.now();
  const { outcome } = judged;
  const validation = await keepJudgement(ports.putObject, judged, at);
  const { counts, findings: findingsKey, table, sources } = validation;
  const validated = { ...value, state: outcome, validation };
  const { submission, writes, events } = await conclusion(ports, validated, outcome);
  const committed = await commitWork(ports, {
    table: 'validation',
    chain: value.filing.zone,
    audit: { actor: ACTOR, action: auditAction(submission), subject: value.id, facts: { ...counts, findingsKey } },
    writes: [
      submissions.write(value.id, version, submission),
      {
        put: { table: 'validation', pk: `SUB#${value.id}`, sk: 'RESULT' },
        expect: 'absent',
        body: {
          outcome,
          counts,
          findings: findingsKey,
          ...(table ? { table } : {}),
          ...(sources ? { sources } : {}),
          at,
        },
      },
      ...writes,
    ],
    events,
  });
  return committed ? { ...counts } : undefined;
};

/** A zone's own goes on to be certified; of an import only what can be accepted is told, since no zone is to repair the rest. */
const conclusion = async (
  { readRecord }: ValidateSubmissionPorts,
  validated: Submission & { readonly validation: ValidationSummary },
  outcome: Outcome,
): Promise<ConcludedImport> => {
  const { imported, validation } = validated;
  if (!imported) {
    return { submission: validated, writes: [], events: [validatedEvent(validated, outcome, validation.at)] };
  }
  return outcome === 'valid'
    ? concludeImport(readRecord, validated)
    : { submission: validated, writes: [], events: [] };
};

const auditAction = ({ state, imported }: Submission): string => (imported ? `import.${state}` : `submission.${state}`);

/** Indicators may not have heard of it: say so again. A withdrawn one had been valid. */
const alreadyValidated = async (ports: ValidateSubmissionPorts, submission: Submission): Promise<StepOutcome> => {
  const { state, imported } = submission;
  if (imported) {
    if (state === 'accepted') await sendEvent(ports, importedEvent(submission, ports.now()));
    return done;
  }
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
