import type { Exemption } from '../../libs/domain/exemptions/exemption.ts';
import { refusal } from '../../libs/domain/policy/refusal.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { exemptions } from '../../libs/ports/exemptions.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { exemptionState, unknownExemption } from './exemption-problems.ts';
import { exemptionView } from './exemption-view.ts';
import type { nameHandlersRoute } from './routes.ts';
import { stale } from './stale.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof nameHandlersRoute>>, Problem>;

/**
 * The office's lead names who handles a case of error tolerance (指定承办人), in place of those who were named before: of the office's officers
 * they alone may read its file.
 */
export const nameHandlers =
  (ports: WorkPorts): Command<typeof nameHandlersRoute> =>
  ({ actor, params, body, ifMatch }) =>
    untilCommitted<Outcome>(async () => {
      const found = await exemptions.read(ports.readRecord, params.id);
      if (!found) return fail(unknownExemption);
      const { zone, state } = found.value;
      const refused = refusal(
        actor,
        'nameHandlers',
        { zone, state },
        {
          unknown: unknownExemption,
          untimely: exemptionState(found.value),
          stale: found.version === ifMatch ? undefined : stale,
        },
      );
      if (refused) return fail(refused);
      const { people } = body;
      const named: Exemption = { ...found.value, handlers: { people, by: actor.sub, at: ports.now() } };
      const committed = await commitWork(ports, {
        table: 'ranking',
        chain: zone,
        audit: { actor: actor.sub, action: 'exemption.handlers-named', subject: named.id, facts: { people } },
        writes: [exemptions.write(named.id, found.version, named)],
        events: [],
      });
      return committed ? ok({ body: exemptionView(named), version: found.version + 1 }) : undefined;
    });
