import type { Filing } from '../../../libs/domain/filing.ts';
import { findHeading } from '../../../libs/domain/forms/catalogue.ts';
import type { FileRole } from '../../../libs/domain/submission.ts';
import type { Random } from '../engine/random.ts';
import { attachmentOf, MOST_ATTACHMENTS, type PreparedFile, type WorkbookKind, workbookOf } from './workbooks.ts';

/** A file as a person announces it. */
export interface NamedFile extends PreparedFile {
  readonly role: FileRole;
  readonly name: string;
}

/** The workbook of a filing; `mark` names it, and so tells one announcement from another. */
export const workbookFile = (filing: Filing, kind: WorkbookKind, mark: string): NamedFile => ({
  ...{ role: 'workbook', name: `${mark}.${kind === 'csv' ? 'csv' : 'xlsx'}` },
  ...workbookOf(filing, kind),
});

/** How many pieces of evidence stand beside a workbook: rarely any beside the figures. */
const EVIDENCE = { figures: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1], others: [0, 0, 0, 1, 2] } as const;

/** A workbook with the document that its form needs, and perhaps evidence; in any order. */
export const filesOf = (filing: Filing, kind: WorkbookKind, mark: string, random: Random): readonly NamedFile[] => {
  const pieces = random.pick(EVIDENCE[filing.form === 'indicator-data' ? 'figures' : 'others']);
  const document = findHeading(filing.form)?.document === 'required';
  const files = [
    workbookFile(filing, kind, mark),
    ...(document ? [attached(filing, 'document', `${mark}.docx`, 0)] : []),
    ...Array.from({ length: pieces }, (_, index) =>
      attached(filing, 'evidence', `${mark}-${index + 1}.pdf`, 1 + random.below(MOST_ATTACHMENTS - 1)),
    ),
  ];
  return files.length > 1 && random.chance(0.5) ? files.toReversed() : files;
};

const attached = (filing: Filing, role: FileRole, name: string, number: number): NamedFile => ({
  ...{ role, name },
  ...attachmentOf(filing, number),
});
