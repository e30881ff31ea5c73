import type { Posted } from '../system/sim-world.ts';

/** Posts a file with the fields of a signed form, as a browser does; a refusal's reason is S3's code. */
export const postForm = async (
  url: string,
  fields: Readonly<Record<string, string>>,
  bytes: Uint8Array,
): Promise<Posted> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(bytes)]), 'workbook.xlsx');
  const reply = await fetch(url, { method: 'POST', body: form });
  const text = await reply.text();
  return reply.ok ? { stored: true } : { stored: false, reason: /<Code>(\w+)/u.exec(text)?.[1] ?? `${reply.status}` };
};
