import { inTimeSince } from '../../libs/domain/calendar/in-time-since.ts';
import type { FilingContext } from '../../libs/domain/filing.ts';
import type { Form } from '../../libs/domain/forms/form.ts';
import { findForm } from '../../libs/domain/forms/index.ts';
import { type Judgement, judgeWorkbook } from '../../libs/domain/forms/judge-workbook.ts';
import { shanghaiDate } from '../../libs/domain/shanghai-time.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import { readCalendar, yearsAround } from '../../libs/ports/calendar-years.ts';
import { type FilingContextPorts, readFilingContext } from '../../libs/ports/filing-context.ts';
import { annotatedCopy, type Packing } from './annotated-copy.ts';
import { findUnanswered } from './find-unanswered.ts';
import { storedBytes } from './stored-bytes.ts';

/** What judging a submission needs: reading only, and what packs and unpacks on the platform. */
export interface JudgeSubmissionPorts extends FilingContextPorts, Packing {}

/** A judgement, and the workbook with it written in, where there is something to write. */
export interface JudgedSubmission extends Judgement {
  readonly annotated?: Uint8Array;
  /** The same with what is for the office alone, where something is; `annotated` is without it then. */
  readonly annotatedForOffice?: Uint8Array;
}

/**
 * Judges the stored workbook of a submission by its form, beside what it is compared with. `undefined` where the form or
 * the zone is not there: nothing can be judged by them.
 */
export const judgeSubmission = async (
  ports: JudgeSubmissionPorts,
  submission: Submission,
): Promise<JudgedSubmission | undefined> => {
  const { filing, files } = submission;
  const form = findForm(filing.form);
  const file = workbookOf(files);
  const read = form && (await readFilingContext(ports, { zone: filing.zone, form, period: filing.period }));
  if (!form || !file || !read) return undefined;
  const bytes = await storedBytes(ports.getObject, file);
  const context = { ...read.context, ...(await filedWhen(ports, form, submission)) };
  const judgement = await judgeWorkbook({ bytes, file, form, context, inflate: ports.inflate });
  if (judgement.outcome === 'rejected') return judgement;
  const unanswered = await findUnanswered(ports, submission, bytes);
  const judged = softened(submission, { ...judgement, findings: [...judgement.findings, ...unanswered] });
  return { ...judged, ...(await copiesOf(bytes, judged, ports)) };
};

/** When the workbook came, for a form of which changes are to be filed, by the calendar of the years that it may speak of. */
const filedWhen = async (
  { listRecords }: JudgeSubmissionPorts,
  { changesWithin }: Form,
  { filing, files }: Submission,
): Promise<Pick<FilingContext, 'filed'>> => {
  const storedAt = workbookOf(files)?.stored?.storedAt;
  if (changesWithin === undefined || storedAt === undefined) return {};
  const year = Number(filing.period.slice(0, 4));
  const calendar = await readCalendar(listRecords, yearsAround([year - 1, year]));
  const on = shanghaiDate(storedAt);
  return { filed: { on, changesSince: inTimeSince(on, changesWithin, calendar) } };
};

/** What was accepted before asks nothing of anybody any more: what is found in an import is kept for information. */
const softened = ({ imported }: Submission, judged: Judgement): Judgement =>
  imported && judged.outcome === 'valid'
    ? { ...judged, findings: judged.findings.map((finding) => ({ ...finding, level: 'info' as const })) }
    : judged;

/** The workbook with findings written in: one copy for everybody and, where something is for the office alone, another. */
export type Copies = Pick<JudgedSubmission, 'annotated' | 'annotatedForOffice'>;

/** Writes findings into a workbook, for those who may see them. */
export const copiesOf = async (
  bytes: Uint8Array,
  { findings }: Pick<Judgement, 'findings'>,
  packing: Packing,
): Promise<Copies> => {
  const open = findings.filter(({ audience }) => audience !== 'office');
  const annotated = await annotatedCopy(bytes, open, packing);
  const forOffice = open.length < findings.length ? await annotatedCopy(bytes, findings, packing) : undefined;
  return { ...(annotated ? { annotated } : {}), ...(forOffice ? { annotatedForOffice: forOffice } : {}) };
};
