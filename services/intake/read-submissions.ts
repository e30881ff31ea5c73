import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { isOpenWork } from '../../libs/domain/handovers/open-work.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { problem } from '../../libs/domain/problem.ts';
import { receiptOf } from '../../libs/domain/receipt.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { countingScan, type Scan } from '../../libs/domain/scan.ts';
import { scansAsOf } from '../../libs/domain/scan-as-of.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Submission, SubmittedFile } from '../../libs/domain/submission.ts';
import { submissionAsOf } from '../../libs/domain/submission-as-of.ts';
import type { Command, RequestOf } from '../../libs/lambda/api-request.ts';
import type { SignDownload } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { submissionScans } from '../../libs/ports/scans.ts';
import { submissionView } from '../../libs/ports/submission-view.ts';
import { periodPartition, submissions } from '../../libs/ports/submissions.ts';
import { readOpenSubmission, readSubmissionAsOf } from '../../libs/ports/visible-submission.ts';
import { readHolders } from '../../libs/ports/work-holders.ts';
import type { listSubmissionsRoute, readFileRoute, readReceiptRoute, readSubmissionRoute } from './routes.ts';

/** What reading submissions needs. */
export type ReadSubmissionsPorts = Pick<Records, 'readRecord' | 'listIndex' | 'listRecords'> & {
  readonly signDownload: SignDownload;
};

const PAGE = 50;

/** How long a link to a file works, in seconds. */
const LINK_SECONDS = 300;

/** Lists a period's submissions: a zone's people see their own only. Where it is of one zone, it says who has what is open at hand. */
export const listSubmissions =
  ({ listIndex, listRecords }: ReadSubmissionsPorts): Command<typeof listSubmissionsRoute> =>
  async ({ query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const own = actor.zone ?? query.zone;
    if (query.zone !== undefined && !mayDo(actor, 'listSubmissions', { zone: query.zone }))
      return ok({ body: { items: [] } });
    const page = await listIndex({
      table: 'intake',
      index: 'listed',
      pk: periodPartition(query.period),
      limit: query.limit === undefined ? PAGE : Number(query.limit),
      ...(own === undefined ? {} : { prefix: `${own}#` }),
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const stood = page.records
      .map((record) => submissions.of(record).value)
      .flatMap((submission) => (past === undefined ? submission : (submissionAsOf(submission, past) ?? [])))
      .filter(({ state }) => query.state === undefined || state === query.state);
    const holder = own === undefined ? nobody : await holders(listRecords, own, stood, past ?? time);
    const items = stood.map((submission) => ({ ...submissionView(submission, actor), ...holder(submission) }));
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** Reads one submission, if the one who asks may know of it. */
export const readSubmission =
  (ports: ReadSubmissionsPorts): Command<typeof readSubmissionRoute> =>
  async ({ params, query, actor, time }) => {
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, pastMoment(query.asOf, time));
    if (!found.ok) return found;
    const { value, ...version } = found.value;
    const holder = await holders(ports.listRecords, value.filing.zone, [value], pastMoment(query.asOf, time) ?? time);
    return ok({ body: { ...submissionView(value, actor), ...holder(value) }, ...version });
  };

/** Who has a submission at hand, where it is still its unit's to see to. */
type Holder = (submission: Submission) => { readonly holder?: string };

const nobody: Holder = () => ({});

const holders = async (
  listRecords: Records['listRecords'],
  unit: string,
  all: readonly Submission[],
  at: string,
): Promise<Holder> => {
  const open = all.filter(({ state }) => isOpenWork(state));
  const holderOf = await readHolders(listRecords, { unit, charges: open.map(chargeOf), at });
  return (submission) => (isOpenWork(submission.state) ? { holder: holderOf(chargeOf(submission)) } : {});
};

const chargeOf = ({ created }: Submission) => ({ sub: created.by, since: created.at });

/** Reads the receipt, once everything is stored. */
export const readReceipt =
  (ports: ReadSubmissionsPorts): Command<typeof readReceiptRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, past);
    if (!found.ok) return found;
    const scans = await scansOf(ports, params.id, past);
    const receipt = receiptOf(found.value.value, scans);
    if (!receipt) return fail(notStored);
    if (past !== undefined) return ok({ body: receipt });
    return ok({ body: receipt, etag: [receipt.number, receipt.scan?.number].filter(Boolean).join('-') });
  };

const scansOf = async (
  { readRecord }: ReadSubmissionsPorts,
  id: string,
  past: string | undefined,
): Promise<readonly Scan[]> => {
  const scans = (await submissionScans.read(readRecord, id))?.value.scans ?? [];
  return past === undefined ? scans : scansAsOf(scans, past);
};

/** Answers a link to an original, as it came: the workbook, the nth file of the receipt, or the scan that counts or the nth. */
export const readFile =
  (ports: ReadSubmissionsPorts): Command<typeof readFileRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await readOpenSubmission(ports.readRecord, params.id, actor, past);
    if (!found.ok) return found;
    const file = await askedFile(ports, found.value.value, query, past);
    if (!file) return fail(noSuchFile);
    if (!file.stored) return fail(notStored);
    const url = await ports.signDownload({
      bucket: 'uploads',
      key: file.key,
      versionId: file.stored.versionId,
      fileName: file.name,
      seconds: LINK_SECONDS,
    });
    const expiresAt = shanghaiTime(new Date(Date.parse(time) + LINK_SECONDS * 1000).toISOString());
    return ok({ body: { url, expiresAt, fileName: file.name, size: file.size, sha256: file.sha256 } });
  };

type AskedFile = Pick<SubmittedFile, 'key' | 'name' | 'size' | 'sha256' | 'stored'>;

const askedFile = async (
  ports: ReadSubmissionsPorts,
  { id, files }: Submission,
  { role, n }: RequestOf<typeof readFileRoute>['query'],
  past: string | undefined,
): Promise<AskedFile | undefined> => {
  if (role !== 'scan') return files[Number(n ?? 1) - 1];
  const scans = await scansOf(ports, id, past);
  return n === undefined ? countingScan(scans) : scans.find(({ number }) => number === Number(n));
};

const noSuchFile = problem('not-found', 'file.unknown', {
  zh: '本次报送没有这个文件',
  en: 'This submission has no such file',
});

const notStored = problem('conflict', 'receipt.not-yet', {
  zh: '文件尚未收到',
  en: 'The file has not arrived yet',
});
