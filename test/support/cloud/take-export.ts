import { read, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { ExportFormat } from '../../../libs/domain/exports/export-asked.ts';
import type { Caller, Person, Reply } from './caller.ts';
import { eventually } from './eventually.ts';
import { done } from './filing.ts';

/** A row by the ids of its columns; what is empty is the empty text. Numbers are there only where a file holds them as such. */
export type ExportedRow = Readonly<Record<string, string | number>>;

/** An export as somebody downloaded it. */
export interface TakenExport {
  /** What the API last answered of it. */
  readonly answer: Reply['json'];
  /** The bytes of each file, by its name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Reply['json'];
  /** The rows of all its data files. */
  readonly rows: readonly ExportedRow[];
}

/** Waits at a `Location` until an export ended, downloads each file by its link, and reads the rows with libraries of others. */
export const takeExport = async (api: Caller, as: Person, location: string): Promise<TakenExport> => {
  const { json: answer } = await eventually(`${location} to end`, async () => {
    const reply = await done(api, { as, path: location });
    return reply.json.percent === 100 ? reply : undefined;
  });
  const files = new Map<string, Uint8Array>();
  for (const { name, url } of answer.files as readonly { readonly name: string; readonly url: string }[]) {
    const reply = await fetch(url);
    if (!reply.ok) throw new Error(`the link to ${name} answered ${reply.status}`);
    files.set(name, new Uint8Array(await reply.arrayBuffer()));
  }
  const manifest = JSON.parse(textOf(files.get('manifest.json')));
  const rows = [...files]
    .filter(([name]) => name !== 'manifest.json')
    .flatMap(([, bytes]) => readers[answer.format as ExportFormat](bytes));
  return { answer, files, manifest, rows };
};

/** The size and the SHA-256 of each file, as {@link takeExport} got them. */
export const measured = (files: TakenExport['files']) =>
  [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256Hex(bytes) }));

/** Bytes as text, with the byte order mark where there is one. */
export const textOf = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const readers: Readonly<Record<ExportFormat, (bytes: Uint8Array) => readonly ExportedRow[]>> = {
  csv: (bytes) => {
    const { data, errors } = Papa.parse<Record<string, string>>(textOf(bytes).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    if (errors.length > 0) throw new Error(`not to be read as CSV: ${JSON.stringify(errors[0])}`);
    return data;
  },
  jsonl: (bytes) =>
    textOf(bytes)
      .split('\n')
      .filter(Boolean)
      .map((line) =>
        Object.fromEntries(Object.entries(JSON.parse(line)).map(([id, cell]) => [id, String(cell ?? '')])),
      ),
  xlsx: (bytes) => {
    const { SheetNames, Sheets } = read(bytes);
    const sheet = Sheets[SheetNames[0] ?? ''];
    if (!sheet) throw new Error('a workbook without a sheet');
    if (Object.values(sheet).some((cell) => cell?.f !== undefined)) throw new Error('a workbook with a formula');
    const [, ids = [], ...rows] = utils.sheet_to_json<readonly (string | number)[]>(sheet, { header: 1, defval: '' });
    return rows.map((row) => Object.fromEntries(ids.map((id, at) => [String(id), row[at] ?? ''])));
  },
};
