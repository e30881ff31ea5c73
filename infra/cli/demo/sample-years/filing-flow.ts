import { province } from '../../../../libs/domain/zone.ts';
import type { SampleFiling } from '../../sample-year/filing.ts';
import { callApi, waitFor } from '../call-api.ts';
import type { ApiCall, ApiReply, World } from '../world.ts';

/** Who fills in, signs and reviews a filing: the zone's people, or the office's own for the province. */
interface People {
  readonly officer: Pick<ApiCall, 'role' | 'zone'>;
  readonly lead: Pick<ApiCall, 'role' | 'zone'>;
}

/** A file of a submission. */
export interface FiledFile {
  readonly role: 'workbook' | 'document';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A submission, as far as these commands read it. */
export interface Seen {
  readonly id: string;
  readonly state: string;
  readonly attempt: number;
  readonly validation?: { readonly counts: Readonly<Record<'error' | 'mustExplain' | 'warning' | 'info', number>> };
}

/** The office, which reviews what zones sign; what its own lead signs, too. */
export const OFFICE = { role: 'office' } as const;

/** Those who file for a zone, or for the province. */
export const peopleOf = (zone: string): People =>
  zone === province.id
    ? { officer: { role: 'office' }, lead: { role: 'office-lead' } }
    : { officer: { role: 'zone-officer', zone }, lead: { role: 'zone-lead', zone } };

/** Announces a submission and uploads its files with their signed forms; an accepted filing is reopened first. */
export const upload = async (
  world: World,
  { zone, form, period }: Pick<SampleFiling, 'zone' | 'form' | 'period'>,
  files: readonly FiledFile[],
): Promise<string> => {
  const call: ApiCall = {
    ...peopleOf(zone).officer,
    method: 'POST',
    path: '/v1/submissions',
    body: { zone, form, period, files: files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length })) },
  };
  const first = await world.call(call);
  const reply = isLocked(first) ? await reopenFirst(world, { zone, form, period }, call) : expectDone(call, first);
  const { id, uploads } = reply.body as {
    readonly id: string;
    readonly uploads: readonly { readonly url: string; readonly fields: Readonly<Record<string, string>> }[];
  };
  for (const [at, { name, bytes }] of files.entries()) {
    const form = uploads[at];
    if (!form) throw new Error(`no form for ${name}`);
    const posted = await world.postForm({ ...form, name, bytes });
    if (posted.status >= 300) throw new Error(`the upload of ${name} was refused: ${posted.text}`);
  }
  return id;
};

const isLocked = ({ status, body }: ApiReply): boolean =>
  status === 409 && String((body as { readonly type?: string }).type).endsWith('filing.accepted');

const expectDone = (call: ApiCall, reply: ApiReply): ApiReply => {
  if (reply.status < 300) return reply;
  throw new Error(`${call.method} ${call.path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
};

/** The settled figures follow the first ones: the office opens the filing again for them. */
const reopenFirst = async (
  world: World,
  { zone, form, period }: Pick<SampleFiling, 'zone' | 'form' | 'period'>,
  call: ApiCall,
): Promise<ApiReply> => {
  const listed = await callApi(world, {
    ...OFFICE,
    method: 'GET',
    path: `/v1/submissions?period=${period}&zone=${zone}`,
  });
  const { items } = listed.body as { readonly items: readonly (Seen & { readonly form: string })[] };
  const accepted = items.find((one) => one.form === form && one.state === 'accepted');
  if (!accepted) throw new Error(`${form} of ${zone}, ${period} is locked, but none is accepted`);
  await decided(world, accepted.id, 'reopening', { reason: '以后续数据替换此前报送' });
  return callApi(world, call);
};

/** Waits for the findings of a submission. */
export const untilJudged = (world: World, id: string): Promise<Seen> =>
  waitFor(world, `the findings of ${id}`, async () => {
    const { submission } = await read(world, id);
    return ['awaiting-upload', 'received'].includes(submission.state) ? undefined : submission;
  });

/** A submission as the office sees it, with its version. */
const read = async (world: World, id: string): Promise<{ readonly submission: Seen; readonly etag: string }> => {
  const reply = await callApi(world, { ...OFFICE, method: 'GET', path: `/v1/submissions/${id}` });
  return { submission: reply.body as Seen, etag: reply.etag ?? '' };
};

/** A decision on a submission, on the version that was read last. */
export const decided = async (
  world: World,
  id: string,
  what: 'certification' | 'review' | 'reopening',
  body?: object,
  by: Pick<ApiCall, 'role' | 'zone'> = OFFICE,
): Promise<void> => {
  const { etag } = await read(world, id);
  const path = `/v1/submissions/${id}/${what}`;
  await callApi(world, { ...by, method: 'POST', path, headers: { 'if-match': etag }, ...(body ? { body } : {}) });
};
