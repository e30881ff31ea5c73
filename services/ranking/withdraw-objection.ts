import type { Objection } from '../../libs/domain/objections/objection.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { objections } from '../../libs/ports/objections.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { objectionState, unknownObjection } from './objection-problems.ts';
import { objectionView } from './objection-view.ts';
import type { withdrawObjectionRoute } from './routes.ts';
import { settleObjection } from './settle-objection.ts';
import { stale } from './stale.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof withdrawObjectionRoute>>, Problem>;

/** A zone's lead takes an objection back (撤回异议) before it is decided; while the term runs, the zone may object anew. */
export const withdrawObjection =
  (ports: WorkPorts): Command<typeof withdrawObjectionRoute> =>
  ({ params, actor, ifMatch }) =>
    untilCommitted<Outcome>(async () => {
      const found = await objections.read(ports.readRecord, params.id);
      if (!found) return fail(unknownObjection);
      const { zone, state } = found.value;
      const refused = refusal(
        actor,
        'withdrawObjection',
        { zone, state },
        {
          unknown: unknownObjection,
          forbidden: unknownObjection,
          stale: found.version === ifMatch ? undefined : stale,
          untimely: objectionState(found.value),
        },
      );
      if (refused) return fail(refused);
      const withdrawn: Objection = {
        ...found.value,
        state: 'withdrawn',
        withdrawn: { by: actor.sub, at: ports.now() },
      };
      const committed = await commitWork(ports, {
        table: 'ranking',
        chain: withdrawn.zone,
        audit: { actor: actor.sub, action: 'objection.withdrawn', subject: withdrawn.id },
        writes: [
          objections.write(withdrawn.id, found.version, withdrawn),
          await settleObjection(ports.readRecord, withdrawn.evaluation, undefined),
        ],
        events: [],
      });
      return committed ? ok({ body: objectionView(withdrawn), version: found.version + 1 }) : undefined;
    });
