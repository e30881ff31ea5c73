import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import { describePlaces, placesOf } from '../../../libs/domain/schema-places.ts';
import { findUnit, unitNames } from '../../../libs/domain/units/find-unit.ts';
import type { UnitKind } from '../../../libs/domain/units/unit.ts';
import { CommandStop } from '../command-stop.ts';

/** A workbook of a zone. */
export interface InputFile {
  readonly zone: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** As the API takes them: what is wrong shows before anything is stored. */
const positiveDecimal = z.string().check(z.regex(/^(?=.*[1-9])\d{1,15}(\.\d{1,12})?$/u));

const line = z.string().check(z.minLength(1), z.maxLength(200));

/** A total in a unit of the kind that it is counted in. */
const totalIn = (kind: UnitKind) =>
  z.object({
    value: positiveDecimal,
    unit: line.check(
      z.refine((unit) => findUnit(unit)?.kind === kind, {
        params: { zh: `应为 ${unitNames(kind).join('、')} 之一`, en: `must be one of ${unitNames(kind).join(', ')}` },
      }),
    ),
    status: z.enum(['preliminary', 'final']),
    source: line,
  });

const totals = z.object({
  year: z.int().check(z.minimum(2000), z.maximum(2099)),
  trade: totalIn('yuan'),
  foreignInvestment: totalIn('us-dollar'),
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
export const readInputFolder = async (folder: string, chosenYear: number | undefined): Promise<InputFolder> => {
  const { totals: read, sha256: totalsHash } = await readTotals(folder);
  const names = (await listFolder(folder))
    .filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$'))
    .toSorted();
  const files = await Promise.all(names.map((name) => readInput(folder, name)));
  if (files.length === 0) throw new CommandStop(2, `no .xlsx workbook in ${folder}`);
  const twice = files.find(({ zone }, index) => files.findIndex((file) => file.zone === zone) !== index);
  if (twice) throw new CommandStop(2, `two workbooks of ${twice.zone} in ${folder}`);
  const chosen = chosenYear ?? read.year;
  const content = [chosen, ...files.map(({ name, sha256 }) => [name, sha256]), [TOTALS, totalsHash]];
  return { year: chosen, totals: read, files, digest: sha256Hex(JSON.stringify(content)).slice(0, 12) };
};

const readTotals = async (folder: string): Promise<{ readonly totals: InputTotals; readonly sha256: string }> => {
  const path = join(folder, TOTALS);
  const bytes = await readBytes(path);
  const parsed = z.safeParse(totals, parseJson(path, bytes), { reportInput: true });
  if (!parsed.success) throw unreadable(path, describePlaces(placesOf(parsed.error)).en);
  return { totals: parsed.data, sha256: sha256Hex(bytes) };
};

const parseJson = (path: string, bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw unreadable(path, cause);
  }
};

const listFolder = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder);
  } catch (cause) {
    throw unreadable(folder, cause);
  }
};

const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    throw unreadable(path, cause);
  }
};

const unreadable = (path: string, cause: unknown): CommandStop =>
  new CommandStop(2, `cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });

const readInput = async (folder: string, name: string): Promise<InputFile> => {
  const zone = ZONE_OF_NAME.exec(name.toLowerCase())?.[1];
  if (zone === undefined)
    throw new CommandStop(2, `the name of ${name} does not end in a zone's id, like …-hangzhou.xlsx`);
  const bytes = await readBytes(join(folder, name));
  return { zone, name, bytes, sha256: sha256Hex(bytes) };
};
