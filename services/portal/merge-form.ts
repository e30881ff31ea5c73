import { sha256Hex } from '../../libs/domain/digest.ts';
import { findingsFor } from '../../libs/domain/finding-audience.ts';
import { findMergeForm } from '../../libs/domain/forms/merge/index.ts';
import type { MergePart } from '../../libs/domain/forms/merge/merge-part.ts';
import { mergeWorkbooks } from '../../libs/domain/forms/merge/merge-workbooks.ts';
import { templateFileName } from '../../libs/domain/forms/template/form-template.ts';
import type { TemplateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { isPeriodOf } from '../../libs/domain/period.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { type Problem, type ProblemPlace, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { type FilingContextPorts, readFilingContext } from '../../libs/ports/filing-context.ts';
import type { Inflate } from '../../libs/workbook/inflate.ts';
import { formLimits, type ReadLimits } from '../../libs/workbook/limits.ts';
import { readWorkbookFile } from '../../libs/workbook/read-file.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';
import type { MergeFormBody } from './merge-route.ts';
import type { mergeFormRoute } from './routes.ts';

/** What joining needs. */
export interface MergeFormPorts extends FilingContextPorts {
  readonly settings: TemplateSettings;
  readonly inflate: Inflate;
}

const MEGABYTE = 1024 * 1024;

/** An answer of the API is no larger. */
const ANSWER_LENGTH = MEGABYTE;

/** A dozen files are held at once, and a part of a form is small. */
const PART_LIMITS: ReadLimits = {
  ...formLimits,
  inflated: 24 * MEGABYTE,
  entry: 16 * MEGABYTE,
  sharedStrings: 8 * MEGABYTE,
  cells: 40_000,
  characters: 4_000_000,
  elements: 600_000,
};

/** Joins the workbooks of sub-areas or bureaus (汇总); what they hold is judged as a part of this zone's filing. */
export const mergeForm =
  (ports: MergeFormPorts): Command<typeof mergeFormRoute> =>
  async ({ params, body: { zone, period, files }, actor }) => {
    const form = findMergeForm(params.form);
    if (!form) return fail(noSuchForm(params.form));
    if (!mayDo(actor, 'mergeForm', { zone })) return fail(unknownZone);
    if (!isPeriodOf(period, form.form.frequency)) return fail(mismatch(params.form, period));
    const read = await readFilingContext(ports, { zone, form: form.form, period });
    if (!read) return fail(unknownZone);
    const parts = await readParts(files, ports.inflate);
    if (!parts.ok) return parts;
    const { context, synthetic } = read;
    const request = { context, settings: ports.settings, synthetic, parts: parts.value };
    const { plan, findings: found, lineage } = mergeWorkbooks(form, request);
    const findings = findingsFor(actor, { zone }, found);
    if (sizeOf({ findings, lineage }) > ANSWER_LENGTH) return fail(tooLarge);
    const bytes = await writeWorkbook(plan);
    const workbook = {
      fileName: templateFileName(form.template, context),
      base64: Buffer.from(bytes).toString('base64'),
      sha256: sha256Hex(bytes),
    };
    const answer = { workbook, findings, lineage };
    return sizeOf(answer) > ANSWER_LENGTH ? fail(tooLarge) : ok({ body: answer });
  };

const sizeOf = (answer: unknown): number => Buffer.byteLength(JSON.stringify(answer));

/** Reads every file, so that all that are no workbook are named at once. */
const readParts = async (
  files: MergeFormBody['files'],
  inflate: Inflate,
): Promise<Result<readonly MergePart[], Problem>> => {
  const parts: MergePart[] = [];
  const places: ProblemPlace[] = [];
  for (const [index, { name, base64 }] of files.entries()) {
    const bytes = Buffer.from(base64, 'base64');
    const read = await readWorkbookFile(bytes, { name, inflate, limits: PART_LIMITS });
    if (read.ok) parts.push({ name, sha256: sha256Hex(bytes), workbook: read.value });
    else places.push({ pointer: `/files/${index}`, message: read.error.message });
  }
  return places.length > 0 ? fail(unreadable(places)) : ok(parts);
};

const noSuchForm = (form: string) =>
  problem('not-found', 'form.unknown', { zh: `没有这张表：${form}`, en: `No such form: ${form}` });

const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '没有这个联动创新区',
  en: 'There is no such zone',
});

const mismatch = (form: string, period: string) =>
  problem('invalid', 'period.mismatch', {
    zh: `“${form}”不按 ${period} 这样的报告期报送`,
    en: `${form} is not filed for ${period}`,
  });

const unreadable = (places: readonly ProblemPlace[]) =>
  problem(
    'unprocessable',
    'merge.unreadable-file',
    { zh: `有 ${places.length} 份文件无法读取`, en: `${places.length} file(s) cannot be read` },
    places,
  );

const tooLarge = problem('too-large', 'merge.too-large', {
  zh: '汇总结果超过 1 MB，请减少文件，或用命令行汇总',
  en: 'The joined workbook is over 1 MB; join fewer files, or use the command line',
});
