import { officeColumnsOf } from '../../libs/domain/forms/office-columns.ts';
import { enterOffice as entered, type OfficeSheet } from '../../libs/domain/forms/records/enter-office.ts';
import { isTimely } from '../../libs/domain/policy/judge.ts';
import { type Problem, type ProblemPlace, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { currentOfficeEntries, officeEntriesVersions } from '../../libs/ports/office-entries.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { readVisibleSubmission } from '../../libs/ports/visible-submission.ts';
import { keepEntries } from './keep-carried.ts';
import { officeEntriesView } from './office-entries-view.ts';
import type { enterOfficeRoute } from './office-routes.ts';
import { readOfficeSheet } from './office-sheet.ts';

/** What entering needs. */
export interface EnterOfficePorts extends WorkPorts, FilingContextPorts {
  readonly putObject: PutObject;
}

type Outcome = Result<Answer<AnswerBodyOf<typeof enterOfficeRoute>>, Problem>;

/**
 * The office enters its own columns beside the rows of a filing (省自贸办逐项填写): a new version of all entries, in which those
 * that the request does not name stay as they were. The filing itself stays as the zone made it.
 */
export const enterOffice =
  (ports: EnterOfficePorts): Command<typeof enterOfficeRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const opened = await open(ports, request);
      if (!opened.ok) return opened;
      const { found, sheet } = opened.value;
      const deed = { by: request.actor.sub, at: ports.now() };
      const entries = entered(sheet.value, request.body.entries, deed);
      if (!entries.ok) return fail(refused(entries.error));
      const number = sheet.version + 1;
      const key = await keepEntries(ports.putObject, entries.value);
      const version = { submission: found.value.id, number, entries: key, ...deed };
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: found.value.filing.zone,
        audit: {
          actor: deed.by,
          action: 'submission.office-entered',
          subject: found.value.id,
          facts: { number, entries: key, places: request.body.entries.length },
        },
        writes: [
          { check: submissions.key(found.value.id), expect: found.version },
          currentOfficeEntries.write(found.value.id, sheet.version === 0 ? 'absent' : sheet.version, version),
          officeEntriesVersions.write({ submission: found.value.id, number }, 'absent', version),
        ],
        events: [],
      });
      if (!committed) return undefined;
      const body = officeEntriesView({ ...sheet.value, current: entries.value });
      return ok({ ...(number === 1 ? { status: 201 as const } : {}), body, version: number });
    });

/** The submission as it was read, and what the office's columns hold. */
interface Opened {
  readonly found: Versioned<Submission>;
  readonly sheet: Versioned<OfficeSheet>;
}

const open = async (
  ports: EnterOfficePorts,
  { params, actor, ifMatch }: RequestOf<typeof enterOfficeRoute>,
): Promise<Result<Opened, Problem>> => {
  const found = await readVisibleSubmission(ports.readRecord, params.id, actor);
  if (!found.ok) return found;
  const submission = found.value.value;
  if (!officeColumnsOf(submission.filing.form)) return fail(noColumns);
  if (!isTimely('enterOffice', submission.state)) return fail(notOpen(submission));
  const sheet = await readOfficeSheet(ports, submission);
  if (!sheet) throw new Error(`submission ${submission.id} is ${submission.state} and has no table`);
  const stale = checkVersion(sheet.version, ifMatch);
  return stale ? fail(stale) : ok({ found: found.value, sheet });
};

const noColumns = problem('conflict', 'office-entry.no-columns', {
  zh: '该报表没有由省自贸办填写的栏',
  en: 'The office has no columns of its own in this form',
});

const notOpen = ({ state }: Submission): Problem =>
  problem('conflict', 'office-entry.not-open', {
    zh: `只有校验通过、已签发或已通过的报送可以填写，当前状态为 ${state}`,
    en: `The office enters beside what is valid, certified or accepted; this submission is ${state}`,
  });

const refused = (places: readonly ProblemPlace[]): Problem =>
  problem(
    'unprocessable',
    'office-entry.refused',
    { zh: `有 ${places.length} 处不能填写，均未保存`, en: `${places.length} places are wrong, and nothing was kept` },
    places,
  );
