import { notTheFiler } from '../../libs/domain/filer.ts';
import { type Finding, findingId } from '../../libs/domain/finding.ts';
import { isTimely, mayDo } from '../../libs/domain/policy/judge.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { explanations, explanationVersions } from '../../libs/ports/explanations.ts';
import { submissions } from '../../libs/ports/submissions.ts';
import { commitWork, untilCommitted } from '../../libs/ports/unit-of-work.ts';
import { readVisibleSubmission } from '../../libs/ports/visible-submission.ts';
import { mustExplain, type ReadFindingsPorts } from './must-explain.ts';
import type { ExplainFindingsBody, explainFindingsRoute } from './routes.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof explainFindingsRoute>>, Problem>;

/** A zone answers must-explain findings (须说明事项): all answers together, each to a finding of this submission. */
export const explainFindings =
  (ports: ReadFindingsPorts): Command<typeof explainFindingsRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const checked = await check(ports, request);
      if (!checked.ok) return checked;
      const { found, before } = checked.value;
      const { answers } = request.body;
      const version = before === 'absent' ? 1 : before + 1;
      const said = { submission: found.value.id, answers, by: request.actor.sub, at: ports.now() };
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: found.value.filing.zone,
        audit: {
          actor: request.actor.sub,
          action: 'submission.explained',
          subject: found.value.id,
          facts: { findings: Object.keys(answers) },
        },
        writes: [
          { check: submissions.key(found.value.id), expect: found.version },
          explanations.write(said.submission, before, said),
          explanationVersions.write({ submission: said.submission, number: version }, 'absent', said),
        ],
        events: [],
      });
      if (!committed) return undefined;
      return ok({ body: { answers }, version });
    });

/** The submission and the version of its explanations that the write names. */
interface Explainable {
  readonly found: Versioned<Submission>;
  readonly before: number | 'absent';
}

const check = async (
  ports: ReadFindingsPorts,
  { params, actor, body, ifMatch }: RequestOf<typeof explainFindingsRoute>,
): Promise<Result<Explainable, Problem>> => {
  const visible = await readVisibleSubmission(ports.readRecord, params.id, actor);
  if (!visible.ok) return visible;
  const found = visible.value;
  if (!mayDo(actor, 'explainFindings', { zone: found.value.filing.zone })) return fail(notTheFiler);
  if (!isTimely('explainFindings', found.value.state)) return fail(notOpen);
  const before = await explanations.read(ports.readRecord, found.value.id);
  const stale = checkVersion(before?.version, ifMatch);
  if (stale) return fail(stale);
  const unknown = unknownAnswers(await mustExplain(ports, found.value), body.answers);
  return unknown ? fail(unknown) : ok({ found, before: before?.version ?? 'absent' });
};

const notOpen = problem('conflict', 'submission.not-explainable', {
  zh: '只有校验通过且尚未签发的报送可以填写说明',
  en: 'Only a valid submission that is not yet certified can be explained',
});

const unknownAnswers = (findings: readonly Finding[], answers: ExplainFindingsBody['answers']): Problem | undefined => {
  const known = new Set(findings.map(findingId));
  const strangers = Object.keys(answers).filter((id) => !known.has(id));
  if (strangers.length === 0) return undefined;
  return problem(
    'unprocessable',
    'explanation.unknown-finding',
    { zh: '有的说明所对应的事项不存在', en: 'Some answers belong to no finding that must be explained' },
    strangers.map((id) => ({
      pointer: `/answers/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      message: { zh: `没有须说明事项 ${id}`, en: `There is no must-explain finding ${id}` },
    })),
  );
};
