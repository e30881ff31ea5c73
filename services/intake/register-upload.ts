import { outgoing } from '../../events/outgoing.ts';
import { submissionReceived } from '../../events/submission-received.v1.ts';
import type { Submission, SubmittedFile } from '../../libs/domain/submission.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { done, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { commitWork, sendEvent, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { type FirstStoredPorts, firstStored } from './first-stored.ts';
import { registerScans } from './register-scans.ts';
import { isOver } from './upload-form.ts';

/** What registering an upload needs. */
export interface RegisterUploadPorts extends WorkPorts, FirstStoredPorts {}

const ACTOR = 'system:intake';

/**
 * Looks at the store for the uploads of a submission and registers what it finds: the first stored version counts, by
 * the store's own time, with the hash of its bytes; whether they are the announced ones is for validation to say. Nothing stored: it goes on waiting, or expires once the form's time is over. Called for each
 * storage event and again by the sweep, so a lost event loses nothing. A submission whose files are known may await scans.
 */
export const registerUpload =
  (ports: RegisterUploadPorts) =>
  (id: string): Promise<StepOutcome> =>
    untilCommitted(async () => {
      const found = await submissions.read(ports.readRecord, id);
      if (!found) return setAside(`没有编号为 ${id} 的报送 / there is no submission ${id}`);
      if (found.value.state !== 'awaiting-upload') return alreadyRegistered(ports, found.value);
      return (await lookFor(ports, found)) ? done : undefined;
    });

/** `false` where somebody else was quicker. */
const lookFor = async (ports: RegisterUploadPorts, found: Versioned<Submission>): Promise<boolean> => {
  const files = await findStored(ports, found.value.files);
  if (files) return receive(ports, found, files);
  return isOver(found.value.expiresAt, ports.now()) ? expire(ports, found) : true;
};

/** The files with the version that counts, or `undefined` while one is missing. */
const findStored = async (
  ports: RegisterUploadPorts,
  files: readonly SubmittedFile[],
): Promise<readonly SubmittedFile[] | undefined> => {
  const stored: SubmittedFile[] = [];
  for (const file of files) {
    const found = await firstStored(ports, file.key);
    if (!found) return undefined;
    stored.push({ ...file, stored: found.stored });
  }
  return stored;
};

const receive = (
  ports: RegisterUploadPorts,
  { value, version }: Versioned<Submission>,
  files: readonly SubmittedFile[],
): Promise<boolean> => {
  const received: Submission = { ...value, state: 'received', files };
  return commitWork(ports, {
    table: 'intake',
    chain: value.filing.zone,
    audit: {
      actor: ACTOR,
      action: 'submission.received',
      subject: value.id,
      facts: { files: files.map(({ sha256, stored }) => ({ announced: sha256, stored })) },
    },
    writes: [submissions.write(value.id, version, received)],
    events: [receivedEvent(received, ports.now())],
  });
};

const expire = (ports: RegisterUploadPorts, { value, version }: Versioned<Submission>): Promise<boolean> =>
  commitWork(ports, {
    table: 'intake',
    chain: value.filing.zone,
    audit: { actor: ACTOR, action: 'submission.expired', subject: value.id },
    writes: [submissions.write(value.id, version, { ...value, state: 'expired' })],
    events: [],
  });

/** Validation may not have heard of it: say so again. Once it is validated, what is stored may be a scan. */
const alreadyRegistered = async (ports: RegisterUploadPorts, submission: Submission): Promise<StepOutcome> => {
  if (submission.state === 'received') await sendEvent(ports, receivedEvent(submission, ports.now()));
  else await registerScans(ports, submission.id);
  return done;
};

const receivedEvent = ({ id, filing, attempt }: Submission, time: string) =>
  outgoing(submissionReceived, {
    source: 'lianchuang/intake',
    cause: id,
    subject: id,
    time,
    data: { submission: id, ...filing, attempt },
  });
