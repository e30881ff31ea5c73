import { sha256Hex } from '../../../libs/domain/digest.ts';
import { prefectures } from '../../../libs/domain/zone.ts';
import { formSubAreas } from '../xlsx/filled-form.ts';
import type { Call, Caller, Reply } from './caller.ts';
import { eventually } from './eventually.ts';
import { type OpenCloud, YEAR } from './open-cloud.ts';

/** A workbook that a zone files. */
export interface Workbook {
  readonly zone: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The year of these tests where it is left out. */
  readonly period?: string;
}

/** A submission that was announced, with the signed form of its workbook. */
export interface Announced {
  readonly id: string;
  readonly path: string;
  readonly attempt: number;
  readonly expiresAt: string;
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

type Using = Pick<OpenCloud, 'api' | 'world'>;

/** Calls and expects success; anything else is thrown with what was answered. */
export async function done(api: Caller, call: Call): Promise<Reply> {
  const reply = await api.send(call);
  if (reply.status >= 200 && reply.status < 300) return reply;
  throw new Error(`${call.method ?? 'GET'} ${call.path} answered ${reply.status}: ${reply.text}`);
}

/** Registers a zone for the year, with the sub-areas of the filled form. */
export async function registerZone(api: Caller, zone: string): Promise<void> {
  const json = { name: `${prefectures[zone] ?? zone}联动创新区`, subAreas: formSubAreas, cohorts: [YEAR] };
  await done(api, { as: { role: 'office' }, method: 'PUT', path: `/v1/zones/${zone}`, json });
}

/** The body of an announcement. */
export const announcement = ({ zone, name, bytes, period = String(YEAR) }: Workbook) => ({
  zone,
  form: 'indicator-data',
  period,
  files: [{ role: 'workbook', name, size: bytes.length, sha256: sha256Hex(bytes) }],
});

/** Announces a submission as the zone's officer. */
export async function announce(api: Caller, workbook: Workbook, headers: Call['headers'] = {}): Promise<Announced> {
  const as = { role: 'zone-officer', zone: workbook.zone } as const;
  const reply = await done(api, {
    as,
    method: 'POST',
    path: '/v1/submissions',
    json: announcement(workbook),
    headers: { ...headers },
  });
  return announced(reply.json);
}

/** The announced submission that an answer tells of. */
function announced(body: {
  readonly id: string;
  readonly attempt: number;
  readonly expiresAt: string;
  readonly uploads: readonly { readonly url: string; readonly fields: Readonly<Record<string, string>> }[];
}): Announced {
  const { id, attempt, expiresAt, uploads } = body;
  return { id, path: `/v1/submissions/${id}`, attempt, expiresAt, ...uploads[0]! };
}

/** Announces a workbook and uploads it with its signed form. */
export async function upload({ api, world }: Using, workbook: Workbook): Promise<Announced> {
  const form = await announce(api, workbook);
  const posted = await world.postForm({ ...form, name: workbook.name, bytes: workbook.bytes });
  if (posted.status !== 204) throw new Error(`the upload answered ${posted.status}: ${posted.text}`);
  return form;
}

/** Waits until a submission is in one of the states; gives the office's view of it. */
export async function untilState(api: Caller, path: string, ...states: readonly string[]): Promise<Reply> {
  return await eventually(`${path} to be ${states.join(' or ')}`, async () => {
    const reply = await done(api, { as: { role: 'office' }, path });
    return states.includes(reply.json.state) ? reply : undefined;
  });
}

/** Files a workbook and waits for its validation. */
export async function file(using: Using, workbook: Workbook): Promise<Announced & { readonly reply: Reply }> {
  const form = await upload(using, workbook);
  return { ...form, reply: await untilState(using.api, form.path, 'valid', 'invalid', 'rejected') };
}

/** The zone's lead signs off what was read last. */
export async function certify(api: Caller, zone: string, path: string, etag?: string): Promise<Reply> {
  const seen = etag ?? (await done(api, { as: { role: 'office' }, path })).etag;
  const call = { as: { role: 'zone-lead', zone }, method: 'POST', path: `${path}/certification` } as const;
  return await api.send({ ...call, headers: { 'if-match': seen } });
}

/** The office reviews what was read last. */
export async function review(api: Caller, path: string, json: unknown, etag?: string): Promise<Reply> {
  const seen = etag ?? (await done(api, { as: { role: 'office' }, path })).etag;
  const call = { as: { role: 'office' }, method: 'POST', path: `${path}/review`, json } as const;
  return await api.send({ ...call, headers: { 'if-match': seen } });
}

/** Downloads the original by the link that the API answers. */
export async function original(api: Caller, path: string): Promise<{ readonly link: Reply; readonly bytes: Buffer }> {
  const link = await done(api, { as: { role: 'office' }, path: `${path}/file` });
  const reply = await fetch(link.json.url);
  if (!reply.ok) throw new Error(`the link answered ${reply.status}`);
  return { link, bytes: Buffer.from(await reply.arrayBuffer()) };
}
