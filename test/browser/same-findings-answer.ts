import type { FilingContext } from '../../libs/domain/filing.ts';
import { forms } from '../../libs/domain/forms/index.ts';
import { judgeWorkbook } from '../../libs/domain/forms/judge-workbook.ts';
import { sampleForm } from '../../libs/domain/forms/records/record-fixture.ts';
import { recordForm } from '../../libs/domain/forms/records/record-reader.ts';
import { annotateWorkbook } from '../../libs/workbook/annotate/annotate-workbook.ts';
import { annotationOf } from '../../libs/workbook/annotate/annotation-of-finding.ts';
import type { Deflate } from '../../libs/workbook/deflate.ts';
import type { Inflate } from '../../libs/workbook/inflate.ts';
import { readWorkbookFile } from '../../libs/workbook/read-file.ts';

/** A file to be judged, as it can be handed to a page: its bytes in base64. */
export interface JudgedCase {
  readonly file: { readonly name: string; readonly sha256: string };
  readonly content: string;
  readonly form: string;
  readonly context: FilingContext;
}

/** What a platform makes of a file. */
export interface Answer {
  /** Outcome, findings and table as JSON. */
  readonly judgement: string;
  /** What was read, before any rule, as JSON. */
  readonly cells: string;
  /** The annotated copy in base64; of a file that cannot be annotated, why. */
  readonly copy: { readonly bytes: string } | { readonly refused: string };
}

/** Judges, reads and annotates a file by what packs and unpacks on a platform. */
export const answerOf = async (
  { file, content, form: id, context }: JudgedCase,
  { inflate, deflate }: { readonly inflate: Inflate; readonly deflate: Deflate },
): Promise<Answer> => {
  const form = [...forms, recordForm(sampleForm)].find((one) => one.id === id);
  if (!form) throw new Error(`there is no form ${id}`);
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  const judgement = await judgeWorkbook({ bytes, file, form, context, inflate });
  const read = await readWorkbookFile(bytes, { name: file.name, inflate });
  const notes = judgement.findings.map(annotationOf);
  const copy = await annotateWorkbook(bytes, { notes, list: notes, inflate, deflate });
  return {
    judgement: JSON.stringify(judgement),
    cells: JSON.stringify(read.ok ? read.value : read.error.code, spreadSets),
    copy: copy.ok ? { bytes: base64(copy.value) } : { refused: copy.error.code },
  };
};

const spreadSets = (_: string, value: unknown): unknown => (value instanceof Set ? [...value] : value);

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
