import type { FormHeading } from './forms/form.ts';
import { type Problem, type ProblemPlace, problem } from './problem.ts';
import { fileRoles, type SubmittedFile } from './submission.ts';

/** A file as it is announced. */
export type AnnouncedFile = Pick<SubmittedFile, 'role' | 'name' | 'size' | 'sha256'>;

/** The media types that are taken, by the end of a file's name. */
const mediaTypes: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

/** What a document (正文) may be, and what evidence (佐证材料) may be. */
const kindsOf = { document: ['docx', 'pdf'], evidence: Object.keys(mediaTypes) } as const;

/**
 * The media type that a file is uploaded and kept under, by its name. Validation reads a workbook by its content, so that
 * one whose name says nothing is kept as the workbook that it was announced to be.
 *
 * @example
 * mediaTypeOf('专报.pdf'); // 'application/pdf'
 */
export const mediaTypeOf = (name: string): string => mediaTypes[extensionOf(name)] ?? String(mediaTypes['xlsx']);

/**
 * The file that a submission's form is read from; its first.
 *
 * @example
 * workbookOf(files)?.sha256;
 */
export const workbookOf = <File extends Pick<SubmittedFile, 'role'>>(files: readonly File[]): File | undefined =>
  files.find(({ role }) => role === 'workbook');

/**
 * Files in the order in which they are kept: the workbook, documents, evidence, each as they were announced.
 *
 * @example
 * inKeptOrder([{ role: 'evidence' }, { role: 'workbook' }]).map(({ role }) => role); // ['workbook', 'evidence']
 */
export const inKeptOrder = <File extends Pick<SubmittedFile, 'role'>>(files: readonly File[]): readonly File[] =>
  files.toSorted((a, b) => fileRoles.indexOf(a.role) - fileRoles.indexOf(b.role));

/**
 * What is wrong with the files that were announced: not one workbook, no document where the form has one (专报,
 * 年度总结), or a file of a kind that is not taken.
 *
 * @example
 * filesProblem([{ role: 'workbook', name: 'a.xlsx', size: 1, sha256 }], heading); // undefined
 */
export const filesProblem = (files: readonly AnnouncedFile[], heading: FormHeading): Problem | undefined => {
  if (files.filter(({ role }) => role === 'workbook').length !== 1) return notOneWorkbook;
  if (heading.document === 'required' && !files.some(({ role }) => role === 'document')) {
    return problem('invalid', 'files.document-missing', {
      zh: `“${heading.title.zh}”还须附正文（DOCX 或 PDF）`,
      en: `${heading.title.en} needs its document, too (DOCX or PDF)`,
    });
  }
  const places = files.flatMap(oddKind);
  return places.length > 0 ? problem('invalid', 'files.kind', oddKinds, places) : undefined;
};

const notOneWorkbook = problem('invalid', 'files.workbook-missing', {
  zh: '每次报送须有且只有一个工作簿（role 为 workbook）',
  en: 'A submission has one workbook (role workbook), no more and no fewer',
});

const oddKinds = { zh: '有文件的类型不能接收', en: 'A file is of a kind that is not taken' };

const oddKind = ({ role, name }: AnnouncedFile, index: number): readonly ProblemPlace[] => {
  if (role === 'workbook') return [];
  const taken: readonly string[] = kindsOf[role];
  if (taken.includes(extensionOf(name))) return [];
  const message = {
    zh: `“${name}”应为以下类型之一：${taken.join('、')}`,
    en: `${name} should be one of: ${taken.join(', ')}`,
  };
  return [{ pointer: `/files/${index}/name`, message }];
};

const extensionOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
