import { exemptionDecided } from '../../events/exemption-decided.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { decisionProblem } from '../../libs/domain/exemptions/check-exemption.ts';
import type { ExemptionDecision } from '../../libs/domain/exemptions/exemption.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Deed } from '../../libs/domain/submission.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { exemptions } from '../../libs/ports/exemptions.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { exemptionState, ownCase, unknownExemption } from './exemption-problems.ts';
import { type CaseRuling, type DecidableCase, ruleOnCase } from './exemption-ruling.ts';
import { exemptionView } from './exemption-view.ts';
import { readEntries } from './read-entries.ts';
import type { DecideExemptionBody, decideExemptionRoute } from './routes.ts';
import { stale } from './stale.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof decideExemptionRoute>>, Problem>;

/**
 * The office's lead records what the competent authority determined of a case (容错认定), and decides its effect: which of the linked entries
 * count no longer. It never adds points, and never waives what the negative list bars. Nobody decides their own matter.
 */
export const decideExemption =
  (ports: WorkPorts): Command<typeof decideExemptionRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const checked = await check(ports.readRecord, request);
      if (!checked.ok) return checked;
      const decision = decisionOf(request.body, { by: request.actor.sub, at: ports.now() });
      const { decided, writes, events } = await ruleOnCase(ports.readRecord, checked.value, decision);
      const committed = await commitWork(ports, {
        table: 'ranking',
        chain: decided.zone,
        audit: {
          actor: decision.by,
          action: `exemption.${decided.state}`,
          subject: decided.id,
          facts: { ...decided.decided },
        },
        writes,
        events: [...events, decidedEvent(decided)],
      });
      const version = checked.value.found.version + 1;
      return committed ? ok({ body: exemptionView(decided), version }) : undefined;
    });

const decidedEvent = ({ id, zone, year, decided }: CaseRuling['decided']) =>
  outgoing(exemptionDecided, {
    source: 'lianchuang/ranking',
    cause: id,
    subject: id,
    time: decided.at,
    data: { exemption: id, zone, year, determination: decided.determination },
  });

const check = async (
  readRecord: ReadRecord,
  { params, body, actor, ifMatch }: RequestOf<typeof decideExemptionRoute>,
): Promise<Result<DecidableCase, Problem>> => {
  const found = await exemptions.read(readRecord, params.id);
  if (!found) return fail(unknownExemption);
  const { zone, state, submitted, adjustments } = found.value;
  const entries = await readEntries(readRecord, adjustments);
  const by = { submitted: submitted.by, entered: entries.map(({ value }) => value.entered.by) };
  const refused = refusal(
    actor,
    'decideExemption',
    { zone, state, by },
    {
      unknown: unknownExemption,
      stale: found.version === ifMatch ? undefined : stale,
      untimely: exemptionState(found.value),
      recused: ownCase,
    },
  );
  if (refused) return fail(refused);
  const misfit = decisionProblem(found.value, decisionOf(body, { by: actor.sub, at: '' }));
  return misfit ? fail(misfit) : ok({ found, entries });
};

const decisionOf = (
  { determination, reason, authority, waived, negativeList = [] }: DecideExemptionBody,
  deed: Deed,
): ExemptionDecision => ({ ...deed, determination, reason, authority, waived, barredBy: negativeList });
