import type { SignedUpload } from '../../libs/ports/objects.ts';
import type { OpenedFile } from './describe-objects.ts';

/** Posts a signed form as a browser does; says whether the file was stored. */
export const submit = async ({ url, fields }: SignedUpload, bytes: Uint8Array): Promise<boolean> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(bytes)]), 'workbook.xlsx');
  const { ok, status } = await fetch(url, { method: 'POST', body: form });
  if (!ok && status !== 400 && status !== 403) throw new Error(`a form was answered by ${status}`);
  return ok;
};

/** Follows a signed link as a browser does; `undefined` where it is refused or leads to no file. */
export const open = async (url: string): Promise<OpenedFile | undefined> => {
  const response = await fetch(url);
  if (response.status === 403 || response.status === 404) return undefined;
  if (!response.ok) throw new Error(`a link was answered by ${response.status}`);
  const [, encoded = ''] = response.headers.get('content-disposition')?.split("attachment; filename*=UTF-8''") ?? [];
  return {
    bytes: await response.bytes(),
    contentType: response.headers.get('content-type') ?? '',
    fileName: decodeURIComponent(encoded),
  };
};
