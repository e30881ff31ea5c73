import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { FilingContext } from '../../../libs/domain/filing.ts';
import { countFindings, type Finding, type FindingCounts } from '../../../libs/domain/finding.ts';
import type { Form } from '../../../libs/domain/forms/index.ts';
import { judgeRead, unreadable } from '../../../libs/domain/forms/judge-workbook.ts';
import { type Stated, statedContext } from '../../../libs/domain/forms/stated-context.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { readWorkbookFile } from '../../../libs/workbook/read-file.ts';
import { CommandStop } from '../command-stop.ts';

/** What checking a file came to. `zone` and `period` are null where nobody says them. */
export interface CheckReport {
  readonly form: string;
  readonly zone: string | null;
  readonly period: string | null;
  readonly fileSha256: string;
  readonly ok: boolean;
  readonly counts: FindingCounts;
  readonly findings: readonly Finding[];
}

/** A file and the form that it should be. */
export interface CheckedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly form: Form;
  readonly stated: Stated;
}

/** The report, and whether the file could be read at all. */
export const checkFile = async (
  checked: CheckedFile,
): Promise<{ readonly report: CheckReport; readonly readable: boolean }> => {
  const { name, bytes, form, stated } = checked;
  const read = await readWorkbookFile(bytes, { name, inflate: inflateNode });
  if (!read.ok) return { report: reportOf(checked, [unreadable(name, read.error)], false), readable: false };
  const context = statedContext(read.value, form, stated);
  if (!context) throw new CommandStop(64, `${name} does not say its period: name it with --period`);
  const { outcome, findings } = judgeRead(read.value, form, context);
  return { report: reportOf(checked, findings, outcome === 'valid', context), readable: true };
};

const reportOf = (
  { form, bytes, stated }: CheckedFile,
  findings: readonly Finding[],
  ok: boolean,
  context?: FilingContext,
): CheckReport => ({
  form: form.id,
  zone: context?.zone.id || (stated.zone ?? null),
  period: context?.period ?? stated.period ?? null,
  fileSha256: sha256Hex(bytes),
  ok,
  counts: countFindings(findings),
  findings,
});
