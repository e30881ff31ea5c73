import { refusalOf, type Scan, type ScanFate } from '../../libs/domain/scan.ts';
import type { SubmissionState } from '../../libs/domain/submission.ts';
import { submissionScans } from '../../libs/ports/scans.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { type FirstStoredPorts, firstStored } from './first-stored.ts';
import { isOver } from './upload-form.ts';

/** What registering scans needs. */
export interface RegisterScansPorts extends WorkPorts, FirstStoredPorts {}

const ACTOR = 'system:intake';

/**
 * Looks at the store for the scans of a submission that are awaited (盖章扫描件) and settles what it finds: stored, refused
 * with a reason, or expired once the form's time is over. Nothing stored: it goes on waiting. That a scan counts is
 * committed against the submission as it was read, so it is either part of the certification or known to be too late.
 */
export const registerScans = async (ports: RegisterScansPorts, id: string): Promise<void> => {
  const found = await submissionScans.read(ports.readRecord, id);
  const awaited = found?.value.scans.filter(isAwaited) ?? [];
  for (const { number } of awaited) await untilCommitted(() => settle(ports, id, number));
};

const isAwaited = ({ state }: Scan): boolean => state === 'awaiting-upload';

/** Settles one scan, if there is something to settle; `undefined` where somebody else was quicker. */
const settle = async (ports: RegisterScansPorts, id: string, number: number): Promise<true | undefined> => {
  const submission = await submissions.read(ports.readRecord, id);
  const found = await submissionScans.read(ports.readRecord, id);
  const scan = found?.value.scans.find((one) => one.number === number);
  if (!submission || !found || !scan || !isAwaited(scan)) return true;
  const fate = await fateOf(ports, scan, submission.value.state);
  if (fate.state === 'awaiting-upload') return true;
  const scans = found.value.scans.map((one) => (one === scan ? settled(scan, fate) : one));
  const committed = await commitWork(ports, {
    table: 'intake',
    chain: submission.value.filing.zone,
    audit: { actor: ACTOR, action: `scan.${fate.state}`, subject: id, facts: { number, ...fate } },
    writes: [
      submissionScans.write(id, found.version, { ...found.value, scans }),
      { check: submissions.key(id), expect: submission.version },
    ],
    events: [],
  });
  return committed || undefined;
};

const fateOf = async (ports: RegisterScansPorts, scan: Scan, state: SubmissionState): Promise<ScanFate> => {
  const found = await firstStored(ports, scan.key);
  if (!found) return { state: isOver(scan.expiresAt, ports.now()) ? 'expired' : 'awaiting-upload' };
  const { stored, bytes } = found;
  const refusal = refusalOf(scan, { bytes, sha256: stored.sha256, state });
  return refusal ? { state: 'refused', stored, refusal } : { state: 'stored', stored };
};

const settled = ({ number, name, size, sha256, key, announced, expiresAt }: Scan, fate: ScanFate): Scan => ({
  number,
  name,
  size,
  sha256,
  key,
  announced,
  expiresAt,
  ...fate,
});
