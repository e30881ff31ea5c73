import { adjustmentState, type EnteredAdjustment } from '../../libs/domain/adjustments/entered-adjustment.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { enteredAdjustments } from '../../libs/ports/adjustments.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { adjustmentWithdrawn, unknownAdjustment } from './adjustment-problems.ts';
import { adjustmentView } from './adjustment-view.ts';
import type { withdrawAdjustmentRoute } from './routes.ts';
import { stale } from './stale.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof withdrawAdjustmentRoute>>, Problem>;

/** The office's lead takes an entry back (撤销): it stays to be seen, runs of a later data-as-of do not count it, and its event may be entered again. */
export const withdrawAdjustment =
  (ports: WorkPorts): Command<typeof withdrawAdjustmentRoute> =>
  ({ params, body, actor, ifMatch }) =>
    untilCommitted<Outcome>(async () => {
      const found = await enteredAdjustments.read(ports.readRecord, params.id);
      if (!found) return fail(unknownAdjustment);
      const matter = { zone: found.value.entry.zone, state: adjustmentState(found.value) };
      const refused = refusal(actor, 'withdrawAdjustment', matter, {
        unknown: unknownAdjustment,
        stale: found.version === ifMatch ? undefined : stale,
        untimely: adjustmentWithdrawn,
      });
      if (refused) return fail(refused);
      const withdrawn: EnteredAdjustment = {
        ...found.value,
        withdrawn: { by: actor.sub, at: ports.now(), reason: body.reason },
      };
      const committed = await commitWork(ports, {
        table: 'ranking',
        chain: found.value.entry.zone,
        audit: {
          actor: actor.sub,
          action: 'adjustment.withdrawn',
          subject: params.id,
          facts: { reason: body.reason },
        },
        writes: [enteredAdjustments.write(params.id, found.version, withdrawn)],
        events: [],
      });
      return committed ? ok({ body: adjustmentView(withdrawn), version: found.version + 1 }) : undefined;
    });
