import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import { DemoStop } from './demo-stop.ts';

/** A workbook of a zone. */
export interface InputFile {
  readonly zone: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const total = z.object({
  value: z.string(),
  unit: z.string(),
  status: z.enum(['preliminary', 'final']),
  source: z.string(),
});

const totals = z.object({
  year: z.int().check(z.minimum(2000), z.maximum(2099)),
  trade: total,
  foreignInvestment: total,
  synthetic: z.exactOptional(z.literal(true)),
});

/** The province totals as the folder has them: what the API is sent, and the year. */
export type InputTotals = z.output<typeof totals>;

/** A folder of workbooks with its province totals. */
export interface InputFolder {
  readonly year: number;
  readonly totals: InputTotals;
  readonly files: readonly InputFile[];
  /** 12 hex digits over year, sorted names and hashes: other inputs are another world. */
  readonly digest: string;
}

const TOTALS = 'province-totals.json';

/** `2025-indicator-data-hangzhou.xlsx` is hangzhou's. */
const ZONE_OF_NAME = /(?:^|-)([a-z][a-z0-9]*)\.xlsx$/u;

/** Reads a folder of workbooks named `…-<zone>.xlsx` and its `province-totals.json`. What cannot be read ends the demo. */
export const readInputFolder = async (folder: string, year: number | undefined): Promise<InputFolder> => {
  const { totals: read, sha256: totalsHash } = await readTotals(folder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$')).toSorted();
  const files = await Promise.all(names.map((name) => readInput(folder, name)));
  if (files.length === 0) throw new DemoStop(2, `no .xlsx workbook in ${folder}`);
  const twice = files.find(({ zone }, index) => files.findIndex((file) => file.zone === zone) !== index);
  if (twice) throw new DemoStop(2, `two workbooks of ${twice.zone} in ${folder}`);
  const chosen = year ?? read.year;
  const content = [chosen, ...files.map(({ name, sha256 }) => [name, sha256]), [TOTALS, totalsHash]];
  return { year: chosen, totals: read, files, digest: sha256Hex(JSON.stringify(content)).slice(0, 12) };
};

const readTotals = async (folder: string): Promise<{ readonly totals: InputTotals; readonly sha256: string }> => {
  const path = join(folder, TOTALS);
  try {
    const bytes = new Uint8Array(await readFile(path));
    return { totals: totals.parse(JSON.parse(new TextDecoder().decode(bytes))), sha256: sha256Hex(bytes) };
  } catch (cause) {
    throw new DemoStop(2, `cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
};

const readInput = async (folder: string, name: string): Promise<InputFile> => {
  const zone = ZONE_OF_NAME.exec(name.toLowerCase())?.[1];
  if (zone === undefined)
    throw new DemoStop(2, `the name of ${name} does not end in a zone's id, like …-hangzhou.xlsx`);
  const bytes = new Uint8Array(await readFile(join(folder, name)));
  return { zone, name, bytes, sha256: sha256Hex(bytes) };
};
