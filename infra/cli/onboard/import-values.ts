import { basename } from 'node:path';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import { CommandStop } from '../command-stop.ts';
import type { ImportOptions } from './options.ts';
import { refusalOf } from './register.ts';
import type { System } from './system.ts';

/** How an import ended. */
export interface ImportOutcome {
  readonly what: 'imported' | 'unchanged' | 'would-import' | 'not-accepted' | 'refused';
  readonly submission?: string;
  /** The state in which the submission is. */
  readonly state?: string;
  readonly refused?: { readonly code: string; readonly detail: string };
}

/** A submission, as far as importing looks at it. */
interface SeenSubmission {
  readonly id: string;
  readonly form: string;
  readonly state: string;
  readonly files: readonly { readonly role: string; readonly sha256: string }[];
  readonly imported?: ImportOptions['basis'];
}

/** How often is looked whether validation is done: with the pauses between, some two minutes. */
const LOOKS = 600;

/** Imports a workbook of values that were accepted before (导入); the same file by the same document is there already. */
export const importValues = async (
  system: System,
  what: ImportOptions,
  { bytes, dryRun }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly dryRun: boolean },
): Promise<ImportOutcome> => {
  const sha256 = sha256Hex(bytes);
  const earlier = (await listSubmissions(system, what)).filter(({ form }) => form === what.form);
  const same = earlier.find((one) => isSame(one, what, sha256));
  if (same) return { what: 'unchanged', submission: same.id, state: same.state };
  if (dryRun) return { what: 'would-import' };
  const { file, basis, ...filing } = what;
  const name = basename(file);
  const announced = await system.call({
    ...{ method: 'POST', path: '/v1/imports' },
    body: { ...filing, files: [{ role: 'workbook', name, size: bytes.length, sha256 }], basis },
    // Sent again after a failure it is the same import; after an attempt that came to nothing it is a new one.
    headers: { 'idempotency-key': sha256Hex(JSON.stringify([what, sha256, earlier.length])) },
  });
  if (announced.status !== 201) return { what: 'refused', refused: refusalOf(announced) };
  const { id, uploads } = announced.body as Announced;
  await upload(system, uploads, { name, bytes });
  const { state } = await untilJudged(system, id);
  return { what: state === 'accepted' ? 'imported' : 'not-accepted', submission: id, state };
};

interface Announced {
  readonly id: string;
  readonly uploads: readonly { readonly url: string; readonly fields: Readonly<Record<string, string>> }[];
}

const isSame = ({ state, imported, files }: SeenSubmission, { basis }: ImportOptions, sha256: string): boolean =>
  state === 'accepted' &&
  imported?.document === basis.document &&
  imported.date === basis.date &&
  files.some((file) => file.role === 'workbook' && file.sha256 === sha256);

const listSubmissions = async (system: System, { zone, period }: ImportOptions): Promise<readonly SeenSubmission[]> => {
  const seen: SeenSubmission[] = [];
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ zone, period, limit: '200', ...(cursor === undefined ? {} : { cursor }) });
    const reply = await system.call({ method: 'GET', path: `/v1/submissions?${query}` });
    if (reply.status !== 200)
      throw new CommandStop(2, `GET /v1/submissions: ${reply.status} ${refusalOf(reply).detail}`);
    const page = reply.body as { readonly items: readonly SeenSubmission[]; readonly next?: string };
    seen.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return seen;
};

const upload = async (
  system: System,
  [form]: Announced['uploads'],
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<void> => {
  if (!form) throw new Error('the answer has no form');
  const data = new FormData();
  for (const [field, value] of Object.entries(form.fields)) data.append(field, value);
  data.append('file', new Blob([bytes]), name);
  const status = await system.postForm(form.url, data);
  if (status >= 300) throw new CommandStop(2, `the upload of ${name} was refused: ${status}`);
};

const untilJudged = async (system: System, id: string): Promise<SeenSubmission> => {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const { body } = await system.call({ method: 'GET', path: `/v1/submissions/${id}` });
    const seen = body as SeenSubmission;
    if (!['awaiting-upload', 'received'].includes(seen.state)) return seen;
    await system.pause();
  }
  throw new CommandStop(2, `the import ${id} was uploaded, and is not validated yet: look at it later`);
};
