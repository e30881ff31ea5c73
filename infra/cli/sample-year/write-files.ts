import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import { findHeading } from '../../../libs/domain/forms/catalogue.ts';
import { SYNTHETIC_NOTICE } from '../../../libs/domain/synthetic.ts';
import { pdfDocument } from './pdf-document.ts';
import type { PlayedFiling } from './play-filings.ts';

/** A line of `filings.json`: what to upload, and when. */
export interface WrittenFiling {
  readonly zone: string;
  readonly form: string;
  readonly period: string;
  readonly file: string;
  readonly document?: string;
  readonly receivedAt: string;
  readonly sha256: string;
}

/** Writes a workbook under the folder of its year, with a document beside it where the form has one. */
export const writeFiling = async (out: string, { filing, file, bytes }: PlayedFiling): Promise<WrittenFiling> => {
  const { zone, form, period, receivedAt } = filing;
  const path = `${period.slice(0, 4)}/${file}`;
  await writeTo(join(out, path), bytes);
  const heading = findHeading(form);
  const document = heading?.document ? path.replace(/xlsx$/u, 'pdf') : undefined;
  if (document !== undefined) {
    await writeTo(
      join(out, document),
      pdfDocument([SYNTHETIC_NOTICE.en, SYNTHETIC_NOTICE.zh, heading?.title.zh ?? '', `${zone} ${period}`]),
    );
  }
  return {
    ...{ zone, form, period, file: path },
    ...(document === undefined ? {} : { document }),
    ...{ receivedAt, sha256: sha256Hex(bytes) },
  };
};

/** Writes a file of JSON. */
export const writeJson = async (out: string, name: string, value: unknown): Promise<void> =>
  writeTo(join(out, name), new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));

const writeTo = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
};
