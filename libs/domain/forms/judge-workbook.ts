import type { Inflate } from '../../workbook/inflate.ts';
import { readWorkbookFile } from '../../workbook/read-file.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { sha256Hex } from '../digest.ts';
import type { FilingContext } from '../filing.ts';
import type { Finding } from '../finding.ts';
import type { Message } from '../message.ts';
import type { SubmittedFile } from '../submission.ts';
import { isSynthetic } from '../synthetic.ts';
import type { Form } from './index.ts';
import type { CellSource } from './merge/check-sources.ts';
import { withSources } from './merge/with-sources.ts';
import { readingHint } from './reading-hints.ts';
import { maskedBy } from './records/masked-findings.ts';

/** A stored workbook and what it should be. */
export interface StoredWorkbook {
  readonly bytes: Uint8Array;
  readonly file: Pick<SubmittedFile, 'name' | 'sha256'>;
  readonly form: Form;
  readonly context: FilingContext;
  readonly inflate: Inflate;
}

/** Why a file cannot be read, and where that showed. */
export interface UnreadableFile {
  readonly code: string;
  readonly message: Message;
  readonly sheet?: string;
  readonly cell?: string;
}

/** What validation makes of a workbook. `rejected`: it cannot be read at all. */
export interface Judgement {
  readonly outcome: 'valid' | 'invalid' | 'rejected';
  readonly findings: readonly Finding[];
  readonly table?: unknown;
  /** Where the values come from, of a workbook that was joined from others (汇总). */
  readonly sources?: readonly CellSource[];
  readonly synthetic?: true;
}

/**
 * Judges the bytes of one workbook: their hash, whether they are a workbook, and what the form's rules find in it.
 * Pure but for the decompressor. Whatever the bytes are, the answer is findings, never an exception.
 */
export const judgeWorkbook = async ({ bytes, file, form, context, inflate }: StoredWorkbook): Promise<Judgement> => {
  const sha256 = sha256Hex(bytes);
  if (sha256 !== file.sha256) return { outcome: 'rejected', findings: [otherContent(file.sha256, sha256)] };
  const workbook = await readWorkbookFile(bytes, { name: file.name, inflate });
  return workbook.ok
    ? judgeRead(workbook.value, form, context)
    : { outcome: 'rejected', findings: [unreadable(file.name, workbook.error)] };
};

/**
 * Judges a workbook that was read.
 *
 * @example
 * judgeRead({ sheets: [], date1904: false }, indicatorData, context).outcome; // 'invalid'
 */
export const judgeRead = (workbook: Workbook, form: Form, context: FilingContext): Judgement => {
  const { table, findings } = form.read(workbook, context);
  const { findings: all, ...sources } = withSources(findings, workbook, form.id);
  const found = { ...sources, findings: form.mask ? all.map(maskedBy(form.mask)) : all };
  const synthetic = isSynthetic(workbook) ? { synthetic: true as const } : {};
  return table === undefined
    ? { outcome: 'invalid', ...found, ...synthetic }
    : { outcome: 'valid', ...found, table, ...synthetic };
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

/**
 * The finding that a file cannot be read at all.
 *
 * @example
 * unreadable('附件4.xls', problem).rule; // 'workbook.legacy-xls'
 */
export const unreadable = (name: string, { code, message, sheet, cell }: UnreadableFile): Finding => ({
  rule: code,
  level: 'error',
  sheet: sheet ?? null,
  cell: cell ?? null,
  seen: name,
  expected: '.xlsx / .csv',
  message,
  hint: readingHint(code),
});
