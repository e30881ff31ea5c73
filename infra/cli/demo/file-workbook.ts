import { callApi, waitFor } from './call-api.ts';
import type { InputFile } from './input-folder.ts';
import type { ApiCall, World } from './world.ts';

/** A submission, as far as the demo reads it. */
export interface SeenSubmission {
  readonly id: string;
  readonly attempt: number;
  readonly state: string;
  readonly files: readonly { readonly sha256: string }[];
  readonly validation?: { readonly counts: { readonly error: number; readonly mustExplain: number } };
}

/** A finding, as far as the demo reads it. */
export interface SeenFinding {
  readonly id: string;
  readonly level: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: { readonly zh: string; readonly en: string };
}

/** How a zone's filing ended: accepted, or what was found in it. */
export interface FiledWorkbook {
  readonly zone: string;
  readonly accepted: boolean;
  readonly explained: number;
  readonly findings: readonly SeenFinding[];
}

/** States that an attempt does not come back from without having been reviewed: another attempt may follow. */
const LOST = ['expired', 'withdrawn', 'returned'];

/** The text with which must-explain findings are answered. */
const ANSWER = 'demo';

/**
 * Files a workbook as its zone would: announces it, posts it with the signed form, waits for the findings, explains,
 * certifies; then the office accepts. Goes on where an earlier run of the demo was stopped.
 */
export const fileWorkbook = async (world: World, file: InputFile, period: string): Promise<FiledWorkbook> => {
  const id = await upload(world, file, period);
  const path = `/v1/submissions/${id}`;
  const judged = await waitFor(world, `the findings of ${file.name}`, async () => {
    const seen = await readSubmission(world, path);
    return ['awaiting-upload', 'received'].includes(seen.submission.state) ? undefined : seen.submission;
  });
  if (judged.state === 'invalid' || judged.state === 'rejected') {
    return { zone: file.zone, accepted: false, explained: 0, findings: await readFindings(world, path) };
  }
  const explained = judged.validation?.counts.mustExplain ?? 0;
  if (judged.state === 'valid') await explainAndCertify(world, file.zone, path);
  if (judged.state !== 'accepted') await accept(world, path);
  return { zone: file.zone, accepted: true, explained, findings: [] };
};

const upload = async (world: World, file: InputFile, period: string): Promise<string> => {
  const { zone } = file;
  const listing = await callApi(world, {
    role: 'zone-officer',
    zone,
    method: 'GET',
    path: `/v1/submissions?period=${period}&zone=${zone}`,
  });
  const known = (listing.body as { readonly items: readonly SeenSubmission[] }).items;
  const current = known.find(({ state, files }) => !LOST.includes(state) && files[0]?.sha256 === file.sha256);
  if (current && current.state !== 'awaiting-upload') return current.id;
  const form = await announce(world, file, period, current?.attempt ?? known.length + 1);
  const posted = await world.postForm({ ...form, name: file.name, bytes: file.bytes });
  if (posted.status >= 300) throw new Error(`the upload of ${file.name} was refused: ${posted.text}`);
  return form.id;
};

/** The same key for the same attempt: announced again after a crash, it is the same submission with the same form. */
const announce = async ({ call }: World, { zone, name, bytes, sha256 }: InputFile, period: string, attempt: number) => {
  const body = {
    zone,
    form: 'indicator-data',
    period,
    files: [{ role: 'workbook', name, size: bytes.length, sha256 }],
  };
  const headers = { 'idempotency-key': `demo-${zone}-${sha256.slice(0, 16)}-${attempt}` };
  const asked: ApiCall = { role: 'zone-officer', zone, method: 'POST', path: '/v1/submissions', body, headers };
  const reply = await call(asked);
  if (reply.status !== 201)
    throw new Error(`POST /v1/submissions answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  const { id, uploads } = reply.body as {
    readonly id: string;
    readonly uploads: readonly { readonly url: string; readonly fields: Readonly<Record<string, string>> }[];
  };
  const form = uploads[0];
  if (!form) throw new Error('the answer has no form');
  return { id, url: form.url, fields: form.fields };
};

const readSubmission = async (world: World, path: string) => {
  const reply = await callApi(world, { role: 'office', method: 'GET', path });
  return { submission: reply.body as SeenSubmission, etag: reply.etag ?? '' };
};

const readFindings = async (world: World, path: string, level?: string): Promise<readonly SeenFinding[]> => {
  const found: SeenFinding[] = [];
  let next: string | undefined;
  do {
    const query = new URLSearchParams({
      limit: '1000',
      ...(level ? { level } : {}),
      ...(next ? { cursor: next } : {}),
    });
    const reply = await callApi(world, { role: 'office', method: 'GET', path: `${path}/findings?${query}` });
    const page = reply.body as { readonly items: readonly SeenFinding[]; readonly next?: string };
    found.push(...page.items);
    next = page.next;
  } while (next !== undefined);
  return found;
};

const explainAndCertify = async (world: World, zone: string, path: string): Promise<void> => {
  const lead = { role: 'zone-lead', zone } as const;
  const open = await readFindings(world, path, 'must-explain');
  if (open.length > 0) {
    const before = await callApi(world, { ...lead, method: 'GET', path: `${path}/explanations` });
    const answers = Object.fromEntries(open.map(({ id }) => [id, ANSWER]));
    const condition = before.etag === undefined ? { 'if-none-match': '*' } : { 'if-match': before.etag };
    const headers: Readonly<Record<string, string>> = { ...condition };
    await callApi(world, { ...lead, method: 'PUT', path: `${path}/explanations`, body: { answers }, headers });
  }
  const { etag } = await readSubmission(world, path);
  await callApi(world, { ...lead, method: 'POST', path: `${path}/certification`, headers: { 'if-match': etag } });
};

const accept = async (world: World, path: string): Promise<void> => {
  const { etag } = await readSubmission(world, path);
  const body = { decision: 'accept' };
  await callApi(world, { role: 'office', method: 'POST', path: `${path}/review`, body, headers: { 'if-match': etag } });
};
