import { writeFile } from 'node:fs/promises';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { mergeWorkbooks } from '../../libs/domain/forms/merge/merge-workbooks.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';
import { CommandStop } from './command-stop.ts';
import { mergeContext } from './merge/merge-context.ts';
import { type MergeReport, mergeLines, mergeReport } from './merge/merge-report.ts';
import { type MergeOptions, readOptions } from './merge/options.ts';
import { readParts } from './merge/read-parts.ts';
import { printAll } from './print-all.ts';
import { runCommand } from './run-command.ts';

/**
 * Joins the workbooks of sub-areas (片区) or bureaus into one. Gives the exit code: 0; 1 where joining found errors, and the
 * joined workbook is written nevertheless; 2 where a file cannot be read, and nothing is.
 */
const merge = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  const { parts, unreadable } = await readParts(options.files);
  if (unreadable.length > 0) {
    await print(options, mergeReport({ options, parts, findings: unreadable, lineage: [] }));
    return 2;
  }
  const context = mergeContext(options, parts);
  const { plan, findings, lineage } = mergeWorkbooks(options.form, { context, settings: templateSettings, parts });
  const bytes = await writeWorkbook(plan);
  await write(options.out, bytes);
  const report = mergeReport({ options, parts, findings, lineage, sha256: sha256Hex(bytes) });
  await print(options, report);
  return report.ok ? 0 : 1;
};

const write = async (out: string, bytes: Uint8Array): Promise<void> => {
  try {
    await writeFile(out, bytes);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandStop(64, `${out} cannot be written: ${why}`, { cause });
  }
};

const print = ({ json }: MergeOptions, report: MergeReport): Promise<void> =>
  printAll(json ? [`${JSON.stringify(report)}\n`] : mergeLines(report).map((line) => `${line}\n`));

await runCommand(merge);
