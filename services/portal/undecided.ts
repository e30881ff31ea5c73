import { openPlaces } from '../../libs/domain/forms/records/office-rows.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import { readOfficeSheet } from './office-sheet.ts';

/** So many rows are named; of the others, how many. */
const NAMED = 10;

/**
 * Why a submission cannot be accepted yet: the rows that the office must still decide on (未审定事项), by the columns that it must
 * fill in first. Undefined where nothing is left to decide. A decision may be changed but not taken back, so that what is
 * decided once is decided when the acceptance is committed.
 */
export const undecided = async (ports: FilingContextPorts, submission: Submission): Promise<Problem | undefined> => {
  const sheet = await readOfficeSheet(ports, submission);
  if (!sheet) return undefined;
  const { rows, current } = sheet.value;
  const open = openPlaces(rows, current).filter(({ column }) => column.required === true);
  if (open.length === 0) return undefined;
  const named = open.slice(0, NAMED);
  const listed = (language: 'zh' | 'en') =>
    named.map(({ row, column }) => `${row}（${column.label[language]}）`).join(language === 'zh' ? '、' : ', ');
  return problem('conflict', 'submission.undecided', {
    zh: `还有 ${open.length} 处须由省自贸办审定后才能通过：${listed('zh')}${open.length > NAMED ? '等' : ''}`,
    en: `${open.length} decisions are still to be made before it is accepted: ${listed('en')}${open.length > NAMED ? ', …' : ''}`,
  });
};
