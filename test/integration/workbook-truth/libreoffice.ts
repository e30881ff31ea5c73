import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { formatCellReference } from '../../../libs/workbook/cell-reference.ts';

const run = promisify(execFile);

/**
 * All sheets (-1) as UTF-8 (76), with commas (44) and quotation marks (34); texts always quoted (true), numbers never
 * (true), contents not as shown (false), so that no digit is lost to a format. LibreOffice keeps 15 digits.
 */
export const toCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

/** The number formats of the Chinese edition, by the profile: built-in formats 27 to 36 are dates of its kind there. */
const chinese = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item></oor:items>`;

/**
 * Starts LibreOffice once, with a profile of its own, and converts files into the folder `out`.
 *
 * @param work a folder for the profile, which a second start may use again
 */
export async function convert(office: string, work: string, to: string, out: string, files: readonly string[]) {
  const profile = join(work, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user/registrymodifications.xcu'), chinese);
  await run(office, [
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    out,
    ...files,
  ]);
}

/** A field of an exported sheet. */
export interface ShownField {
  readonly text: string;
  /** True for texts and errors, false for all that is a number inside. */
  readonly quoted: boolean;
}

/** The fields with content of an exported sheet, by cell. */
export async function readShown(file: string): Promise<ReadonlyMap<string, ShownField>> {
  const shown = new Map<string, ShownField>();
  let [row, column] = [1, 1];
  for (const [, quotedText, plain = '', end] of (await readFile(file, 'utf8')).matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g,
  )) {
    const text = quotedText?.replaceAll('""', '"') ?? plain;
    if (text !== '') shown.set(formatCellReference(row, column), { text, quoted: quotedText !== undefined });
    if (end === ',') column += 1;
    else [row, column] = [row + 1, 1];
  }
  return shown;
}
