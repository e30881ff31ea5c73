import { notTheFiler } from '../../libs/domain/filer.ts';
import { findHeading } from '../../libs/domain/forms/catalogue.ts';
import { isTimely, mayDo } from '../../libs/domain/policy/judge.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { namedScanKind, type Scan, withScan } from '../../libs/domain/scan.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import { mediaTypeOf } from '../../libs/domain/submitted-files.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { SignUpload } from '../../libs/ports/objects.ts';
import { submissionScans } from '../../libs/ports/scans.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { readVisibleSubmission } from '../../libs/ports/visible-submission.ts';
import type { announceScanRoute } from './routes.ts';
import { FORM_SECONDS, formEnd } from './upload-form.ts';

/** What announcing a scan needs. */
export interface AnnounceScanPorts extends WorkPorts {
  readonly signUpload: SignUpload;
}

type Request = RequestOf<typeof announceScanRoute>;
type NewScan = AnswerBodyOf<typeof announceScanRoute>;
type Answered = Answer<NewScan>;
type Outcome = Result<Answered, Problem>;

/**
 * Announces the scan of a signed and sealed print sheet (登记盖章扫描件) and signs the form for its upload: of a valid submission
 * that is still to be certified, as often as is needed. Of those that are stored the last announced counts. Sent again with
 * its `Idempotency-Key`, it gives the same answer and has no second effect.
 */
export const announceScan =
  (ports: AnnounceScanPorts): Command<typeof announceScanRoute> =>
  (request) =>
    doneOnce<NewScan, Answered>(ports, request, {
      table: 'intake',
      operation: 'announceScan',
      attempt: async (keep) => {
        const found = await scannable(ports, request);
        return found.ok ? announce(ports, request, found.value, keep) : found;
      },
      again: (scan) => ok(created(request.params.id, scan)),
    });

const created = (submission: string, answer: NewScan): Answer<NewScan> => ({
  status: 201,
  body: answer,
  location: `/v1/submissions/${submission}/scan`,
});

/** The submission, if it is the person's to sign and still to be certified. */
const scannable = async (
  { readRecord }: AnnounceScanPorts,
  { params, body, actor }: Request,
): Promise<Result<Versioned<Submission>, Problem>> => {
  const found = await readVisibleSubmission(readRecord, params.id, actor);
  if (!found.ok) return found;
  const { id, filing, state } = found.value.value;
  if (!mayDo(actor, 'announceScan', { zone: filing.zone })) return fail(notTheFiler);
  if (namedScanKind(body.name) === undefined) return fail(oddKind(body.name));
  if (!isTimely('announceScan', state)) return fail(notScannable(state));
  const head = await filings.read(readRecord, filing);
  const adds = findHeading(filing.form)?.again === 'adds';
  return head?.value.newest === id || adds ? found : fail(notNewest);
};

const announce = async (
  ports: AnnounceScanPorts,
  { actor, body }: Request,
  { value: submission, version }: Versioned<Submission>,
  keep: KeepAnswer<NewScan>,
): Promise<Outcome | undefined> => {
  const { id } = submission;
  const found = await submissionScans.read(ports.readRecord, id);
  const scans = found?.value.scans ?? [];
  const at = ports.now();
  const number = (scans.at(-1)?.number ?? 0) + 1;
  const scan: Scan = {
    number,
    ...body,
    key: `uploads/${id}/scan-${number}`,
    announced: { by: actor.sub, at },
    expiresAt: formEnd(at),
    state: 'awaiting-upload',
  };
  const { key, name, size, sha256 } = scan;
  const form = await ports.signUpload({ key, size, sha256, contentType: mediaTypeOf(name), seconds: FORM_SECONDS });
  const uploads = [{ role: 'scan' as const, name, ...form }];
  const answer: NewScan = { number, expiresAt: shanghaiTime(scan.expiresAt), uploads };
  const committed = await commitWork(ports, {
    table: 'intake',
    chain: submission.filing.zone,
    audit: { actor: actor.sub, action: 'scan.announced', subject: id, facts: { number, sha256 } },
    writes: [
      submissionScans.write(id, found?.version ?? 'absent', { id, scans: withScan(scans, scan) }),
      { check: submissions.key(id), expect: version },
      ...keep(answer, at),
    ],
    events: [],
  });
  return committed ? ok(created(id, answer)) : undefined;
};

const oddKind = (name: string): Problem =>
  problem('invalid', 'scan.kind', {
    zh: `盖章扫描件应为 PDF 或 JPG，“${name}”不是`,
    en: `A scan is a PDF or a JPG; ${name} is not`,
  });

const notScannable = (state: Submission['state']): Problem =>
  problem('conflict', 'scan.not-taken', {
    zh: `只有校验通过、尚未签发的报送可以上传盖章扫描件，当前状态为 ${state}`,
    en: `A scan is taken of a valid submission that is not yet certified; this one is ${state}`,
  });

const notNewest = problem('conflict', 'submission.not-newest', {
  zh: '本期已有更新的报送，只能为最新的一次上传盖章扫描件',
  en: 'There is a newer attempt at this filing; a scan is taken of the newest only',
});
