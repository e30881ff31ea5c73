import { objectionDecided } from '../../events/objection-decided.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { outcomeProblem } from '../../libs/domain/objections/check-objection.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { enteredAdjustments } from '../../libs/ports/adjustments.ts';
import { objections } from '../../libs/ports/objections.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { objectionState, ownMatter, unknownObjection } from './objection-problems.ts';
import { type Decidable, decisionOf, type Ruling, reject, uphold } from './objection-ruling.ts';
import { objectionView } from './objection-view.ts';
import type { decideObjectionRoute } from './routes.ts';
import { stale } from './stale.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof decideObjectionRoute>>, Problem>;

/**
 * The office's lead decides an objection (复核). An upheld one leaves what was reported as it is: a corrected value is recorded
 * beside it, or the entry objected to is withdrawn; and an evaluation that replaces the one objected to is asked for. Nobody decides
 * their own matter.
 */
export const decideObjection =
  (ports: WorkPorts): Command<typeof decideObjectionRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const checked = await check(ports.readRecord, request);
      if (!checked.ok) return checked;
      const decision = decisionOf(request.body, { by: request.actor.sub, at: ports.now() });
      const settle = decision.decision === 'upheld' ? uphold : reject;
      const { decided, writes, events } = await settle(ports.readRecord, checked.value, decision);
      const committed = await commitWork(ports, {
        table: 'ranking',
        chain: decided.zone,
        audit: {
          actor: decision.by,
          action: `objection.${decided.state}`,
          subject: decided.id,
          facts: { ...decided.decided },
        },
        writes,
        events: [...events, decidedEvent(decided)],
      });
      const version = checked.value.found.version + 1;
      return committed ? ok({ body: objectionView(decided), version }) : undefined;
    });

const decidedEvent = ({ id, zone, evaluation, year, decided }: Ruling['decided']) =>
  outgoing(objectionDecided, {
    source: 'lianchuang/ranking',
    cause: id,
    subject: id,
    time: decided.at,
    data: { objection: id, zone, evaluation, year, decision: decided.decision },
  });

const check = async (
  readRecord: ReadRecord,
  { params, body, actor, ifMatch }: RequestOf<typeof decideObjectionRoute>,
): Promise<Result<Decidable, Problem>> => {
  const found = await objections.read(readRecord, params.id);
  if (!found) return fail(unknownObjection);
  const { on, zone, state, submitted } = found.value;
  const entry = on.kind === 'deduction' ? await enteredAdjustments.read(readRecord, on.adjustment) : undefined;
  const by = { submitted: submitted.by, entered: entry?.value.entered.by };
  const refused = refusal(
    actor,
    'decideObjection',
    { zone, state, by },
    {
      unknown: unknownObjection,
      stale: found.version === ifMatch ? undefined : stale,
      untimely: objectionState(found.value),
      recused: ownMatter,
    },
  );
  if (refused) return fail(refused);
  const misfit = outcomeProblem(on, body);
  return misfit ? fail(misfit) : ok({ found, entry });
};
