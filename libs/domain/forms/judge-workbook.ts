import { sha256Hex } from '../../libs/domain/digest.ts';
import type { FilingContext } from '../../libs/domain/filing.ts';
import type { Finding } from '../../libs/domain/finding.ts';
import type { Form } from '../../libs/domain/forms/index.ts';
import type { SubmittedFile } from '../../libs/domain/submission.ts';
import { isSynthetic } from '../../libs/domain/synthetic.ts';
import type { Inflate } from '../../libs/workbook/inflate.ts';
import type { WorkbookProblem } from '../../libs/workbook/problem.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';

/** A stored workbook and what it should be. */
export interface StoredWorkbook {
  readonly bytes: Uint8Array;
  readonly file: Pick<SubmittedFile, 'name' | 'sha256'>;
  readonly form: Form;
  readonly context: FilingContext;
  readonly inflate: Inflate;
}

/** What validation makes of a workbook. `rejected`: it cannot be read at all. */
export interface Judgement {
  readonly outcome: 'valid' | 'invalid' | 'rejected';
  readonly findings: readonly Finding[];
  readonly table?: unknown;
  readonly synthetic?: true;
}

/**
 * Judges the bytes of one workbook: their hash, whether they are a workbook, and what the form's rules find in it.
 * Pure but for the decompressor. Whatever the bytes are, the answer is findings, never an exception.
 */
export const judgeWorkbook = async ({ bytes, file, form, context, inflate }: StoredWorkbook): Promise<Judgement> => {
  const sha256 = sha256Hex(bytes);
  if (sha256 !== file.sha256) return { outcome: 'rejected', findings: [otherContent(file.sha256, sha256)] };
  const workbook = await readWorkbook(bytes, { inflate });
  if (!workbook.ok) return { outcome: 'rejected', findings: [unreadable(file.name, workbook.error)] };
  const { table, findings } = form.read(workbook.value, context);
  const synthetic = isSynthetic(workbook.value) ? { synthetic: true as const } : {};
  return table === undefined
    ? { outcome: 'invalid', findings, ...synthetic }
    : { outcome: 'valid', findings, table, ...synthetic };
};

const otherContent = (announced: string, stored: string): Finding => ({
  rule: 'file.other-content',
  level: 'error',
  sheet: null,
  cell: null,
  seen: stored,
  expected: announced,
  message: {
    zh: '收到的文件与报送时登记的文件不是同一个（SHA-256 不一致）',
    en: 'The stored file is not the one that was announced (its SHA-256 differs)',
  },
  hint: { zh: '请重新上传', en: 'Upload the file again' },
});

const unreadable = (name: string, { code, message, sheet, cell }: WorkbookProblem): Finding => ({
  rule: code,
  level: 'error',
  sheet: sheet ?? null,
  cell: cell ?? null,
  seen: name,
  expected: '.xlsx',
  message,
  hint: {
    zh: '请用 Excel 或 WPS 打开原文件，另存为“Excel 工作簿（.xlsx）”后重新上传',
    en: 'Open the original in Excel or WPS, save it as “Excel workbook (.xlsx)” and upload it again',
  },
});
