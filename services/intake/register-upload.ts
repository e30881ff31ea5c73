import { outgoing } from '../../events/outgoing.ts';
import { submissionReceived } from '../../events/submission-received.v1.ts';
import { sha256Hex } from '../../libs/domain/digest.ts';
import type { Submission, SubmittedFile } from '../../libs/domain/submission.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { FindFirstVersion, GetObject } from '../../libs/ports/objects.ts';
import { done, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { commitWork, sendEvent, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';

/** What registering an upload needs. */
export interface RegisterUploadPorts extends WorkPorts {
  readonly findFirstVersion: FindFirstVersion;
  readonly getObject: GetObject;
}

/**
 * How long after the form's end an upload may still be on its way, in milliseconds: a form POSTed at the last second
 * is stored a little later.
 */
const GRACE_MS = 5 * 60_000;

const ACTOR = 'system:intake';

/**
 * Looks at the store for the uploads of a submission and registers what it finds: the first stored version counts, by
 * the store's own time, with the hash of its bytes; whether they are the announced ones is for validation to say. Nothing stored: it goes on waiting, or expires once the form's time is over. Called for each
 * storage event and again by the sweep, so a lost event loses nothing.
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
  const over = Date.parse(ports.now()) > Date.parse(found.value.expiresAt) + GRACE_MS;
  return over ? expire(ports, found) : true;
};

/** The files with the version that counts, or `undefined` while one is missing. */
const findStored = async (
  { findFirstVersion, getObject }: RegisterUploadPorts,
  files: readonly SubmittedFile[],
): Promise<readonly SubmittedFile[] | undefined> => {
  const stored: SubmittedFile[] = [];
  for (const file of files) {
    const place = { bucket: 'uploads', key: file.key } as const;
    const version = await findFirstVersion(place);
    const object = version && (await getObject({ ...place, versionId: version.versionId }));
    if (!version || !object) return undefined;
    const { versionId, storedAt } = version;
    stored.push({ ...file, stored: { versionId, storedAt, sha256: sha256Hex(object.bytes) } });
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

/** Validation may not have heard of it: say so again. */
const alreadyRegistered = async (ports: RegisterUploadPorts, submission: Submission): Promise<StepOutcome> => {
  if (submission.state === 'received') await sendEvent(ports, receivedEvent(submission, ports.now()));
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
