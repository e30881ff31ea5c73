import { expect, it } from 'vitest';
import type { FormHeading } from './forms/form.ts';
import { type AnnouncedFile, filesProblem, inKeptOrder, mediaTypeOf, workbookOf } from './submitted-files.ts';

const heading: FormHeading = {
  id: 'x',
  title: { zh: '表', en: 'Form' },
  frequency: 'year',
  window: { kind: 'always-open' },
};
const withDocument: FormHeading = { ...heading, document: 'required' };
const file = (role: AnnouncedFile['role'], name: string): AnnouncedFile => ({ role, name, size: 1, sha256: '0' });
const workbook = file('workbook', '表.xlsx');

it('takes one workbook, with evidence and a document beside it', () => {
  expect(filesProblem([workbook], heading)).toBeUndefined();
  const all = [file('evidence', '照片.JPG'), file('document', '专报.docx'), workbook];
  expect(filesProblem(all, withDocument)).toBeUndefined();
});

it.each([
  ['no workbook', [file('evidence', 'a.pdf')], 'files.workbook-missing'],
  ['two workbooks', [workbook, workbook], 'files.workbook-missing'],
  ['no document', [workbook, file('evidence', 'a.pdf')], 'files.document-missing'],
  ['a document that is an old Word file', [workbook, file('document', '专报.doc')], 'files.kind'],
  ['evidence that is a program', [workbook, file('document', 'a.pdf'), file('evidence', 'run.exe')], 'files.kind'],
])('refuses %s', (_, files, code) => {
  expect(filesProblem(files, withDocument)?.code).toBe(code);
});

it('names each file of a kind that is not taken', () => {
  const files = [workbook, file('evidence', 'a.exe'), file('evidence', 'b.png'), file('evidence', 'none')];
  expect(filesProblem(files, heading)?.errors?.map(({ pointer }) => pointer)).toEqual([
    '/files/1/name',
    '/files/3/name',
  ]);
});

it('keeps the workbook first, and finds it', () => {
  const files = inKeptOrder([
    file('evidence', '2.pdf'),
    file('document', '1.pdf'),
    workbook,
    file('evidence', '1.pdf'),
  ]);
  expect(files.map(({ name }) => name)).toEqual(['表.xlsx', '1.pdf', '2.pdf', '1.pdf']);
  expect(workbookOf(files)).toBe(workbook);
});

it('knows media types by name, and takes a nameless workbook for one', () => {
  expect(mediaTypeOf('报告.PDF')).toBe('application/pdf');
  expect(mediaTypeOf('表')).toBe(mediaTypeOf('表.xlsx'));
  expect(mediaTypeOf('表.csv')).toBe('text/csv');
});
