import { canonicalJson, sha256Hex } from '../../libs/domain/digest.ts';
import { answerRows, type ComparisonAnswer } from '../../libs/domain/forms/authority-values/comparison-answer.ts';
import { unitFor } from '../../libs/domain/policy/judge.ts';
import { type Problem, type ProblemPlace, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Deed } from '../../libs/domain/submission.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import { answersVersions, currentAnswers, readAnswers } from '../../libs/ports/comparison-answers.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { readComparison, type ZoneComparison } from './authority-comparison.ts';
import type { confirmAuthorityValuesRoute } from './authority-routes.ts';
import { unknownZone } from './compare-authority-values.ts';
import { comparisonTableView } from './comparison-view.ts';

/** What answering needs. */
export interface ConfirmAuthorityValuesPorts extends WorkPorts, FilingContextPorts {
  readonly putObject: PutObject;
}

type Outcome = Result<Answer<AnswerBodyOf<typeof confirmAuthorityValuesRoute>>, Problem>;

/**
 * A zone's lead confirms or explains its own rows of the 比对表 (确认、说明): a new version of all answers, in which those that the
 * request does not name stay. An answer is to two figures: where one of them changes, the row is open again.
 */
export const confirmAuthorityValues =
  (ports: ConfirmAuthorityValuesPorts): Command<typeof confirmAuthorityValuesRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const by = request.actor.sub;
      const deed = { by, at: ports.now() };
      const prepared = await prepare(ports, request, deed);
      if (!prepared.ok) return prepared;
      const { zone, version: before, compared, answers } = prepared.value;
      const { period } = request.params;
      const number = before + 1;
      const key = await keep(ports.putObject, answers);
      const version = { period, zone, number, answers: key, ...deed };
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: zone,
        audit: {
          actor: by,
          action: 'authority-values.confirmed',
          subject: period,
          facts: { number, answers: key, rows: request.body.rows.length },
        },
        writes: [
          currentAnswers.write({ period, zone }, before === 0 ? 'absent' : before, version),
          answersVersions.write({ period, zone, number }, 'absent', version),
        ],
        events: [],
      });
      if (!committed) return undefined;
      const body = comparisonTableView(period, compared, () => answers);
      return ok({ ...(number === 1 ? { status: 201 as const } : {}), body, version: number });
    });

/** The zone's rows and all its answers as they then stand; version 0 where it answered nothing before. */
interface Prepared {
  readonly zone: string;
  readonly version: number;
  readonly compared: readonly ZoneComparison[];
  readonly answers: readonly ComparisonAnswer[];
}

const prepare = async (
  ports: ConfirmAuthorityValuesPorts,
  { params: { period }, body, actor, ifMatch }: RequestOf<typeof confirmAuthorityValuesRoute>,
  deed: Deed,
): Promise<Result<Prepared, Problem>> => {
  const zone = unitFor(actor, 'confirmAuthorityValues');
  if (zone === undefined) return fail(unknownZone);
  const before = await readAnswers(ports, { period, zone });
  const stale = checkVersion(before?.version, ifMatch);
  if (stale) return fail(stale);
  const compared = await readComparison(ports, period, { zone });
  if (!compared) return fail(unknownZone);
  const rows = compared.flatMap((one) => one.rows);
  const given = body.rows.map((row) => ({ ...row, subArea: row.subArea ?? null }));
  const answers = answerRows(rows, before?.value ?? [], given, deed);
  return answers.ok
    ? ok({ zone, version: before?.version ?? 0, compared, answers: answers.value })
    : fail(refused(answers.error));
};

const keep = async (putObject: PutObject, answers: readonly ComparisonAnswer[]): Promise<string> => {
  const text = canonicalJson(answers);
  const key = `authority-answers/${sha256Hex(text)}.json`;
  const bytes = new TextEncoder().encode(text);
  await putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  return key;
};

const refused = (places: readonly ProblemPlace[]): Problem =>
  problem(
    'unprocessable',
    'authority-values.answers-refused',
    {
      zh: `有 ${places.length} 行不能答复，均未保存`,
      en: `${places.length} rows cannot be answered, and nothing was kept`,
    },
    places,
  );
