import type { LocalRequest } from '../../exchange.ts';
import { invalidArgument, type Refusal, refuse } from '../refusal.ts';

/** An upload form: the fields before its file, by lower-case name and with `${filename}` filled in, and the file's bytes. */
export interface PostForm {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Buffer;
}

/**
 * Reads a `multipart/form-data` body; S3 ignores the fields that follow the file, so the order of parts matters.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTForms.html
 */
export async function readPostForm(request: LocalRequest): Promise<PostForm | Refusal> {
  const parts = await parseParts(request);
  if (parts === undefined) {
    const message = 'The body of your POST request is not well-formed multipart/form-data.';
    return refuse(400, 'MalformedPOSTRequest', message);
  }
  const fields = new Map<string, string>();
  for (const [partName, value] of parts) {
    const name = partName.toLowerCase();
    if (name === 'file') {
      const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
      return { fields: fillIn(fields, typeof value === 'string' ? '' : value.name), file: bytes };
    }
    if (fields.has(name)) return invalidArgument('A form field was given more than once.', name);
    fields.set(name, typeof value === 'string' ? value : await value.text());
  }
  return invalidArgument('POST requires exactly one file upload per request.', 'file');
}

async function parseParts({ body, headers }: LocalRequest): Promise<FormData | undefined> {
  const form = new Response(new Uint8Array(body), { headers: { 'content-type': headers['content-type'] ?? '' } });
  // The platform's parser throws a TypeError for any malformed body and for nothing else.
  return await form.formData().catch(() => undefined);
}

/** Browsers may send a path: only what follows its last slash or backslash is the file's name. */
function fillIn(fields: ReadonlyMap<string, string>, fileName: string): ReadonlyMap<string, string> {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return new Map([...fields].map(([field, value]) => [field, value.replace(/\$\{filename\}/g, () => name)]));
}
