import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { annotateWorkbook } from '../../libs/workbook/annotate/annotate-workbook.ts';
import { annotationOf } from '../../libs/workbook/annotate/annotation-of-finding.ts';
import { deflateNode } from '../../libs/workbook/deflate-node.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { type CheckReport, checkFile } from './check/check-report.ts';
import { type CheckOptions, readOptions } from './check/options.ts';
import { reportLines } from './check/report-lines.ts';
import { CommandStop } from './command-stop.ts';
import { printAll } from './print-all.ts';
import { runCommand } from './run-command.ts';

/**
 * Checks a file as validation would, without a server. Gives the exit code: 0, 1 where it has an error, 2 where it cannot
 * be read.
 */
const check = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  const { file, form, zone, period, json } = options;
  const bytes = await readBytes(file);
  const stated = { ...(zone === undefined ? {} : { zone }), ...(period === undefined ? {} : { period }) };
  const { report, readable } = await checkFile({ name: basename(file), bytes, form, stated });
  if (readable) await annotate(options, bytes, report);
  await printAll(json ? [`${JSON.stringify(report)}\n`] : reportLines(report).map((line) => `${line}\n`));
  if (!readable) return 2;
  return report.ok ? 0 : 1;
};

const readBytes = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CommandStop(2, `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
};

const annotate = async (
  { annotate: out, file }: CheckOptions,
  bytes: Uint8Array,
  { findings }: CheckReport,
): Promise<void> => {
  if (out === undefined) return;
  const notes = findings.map(annotationOf);
  const copy = await annotateWorkbook(bytes, { notes, list: notes, inflate: inflateNode, deflate: deflateNode });
  if (!copy.ok)
    throw new CommandStop(2, `${file} has no annotated copy: ${copy.error.message.zh} ${copy.error.message.en}`);
  await writeFile(out, copy.value);
};

await runCommand(check);
