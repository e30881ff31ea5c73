import { ok } from '../../libs/domain/result.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { type DeadLetters, LETTERS_AT_ONCE } from '../../libs/ports/dead-letters.ts';
import { commitAnswer, doneOnce } from '../../libs/ports/done-once.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { redriveDeadLettersRoute } from './dead-letter-routes.ts';

/** What redriving needs. */
export type RedrivePorts = WorkPorts & DeadLetters;

type Redriven = AnswerBodyOf<typeof redriveDeadLettersRoute>;

/**
 * Sends messages that were set aside back to their queue (重新投递). It is entered into the audit chain of the calendar first,
 * since that service answers for what is sent again; done twice, or broken off, it loses nothing and steps bear what comes twice; under a key it is done once.
 */
export const redriveLetters =
  (ports: RedrivePorts): Command<typeof redriveDeadLettersRoute> =>
  (request) =>
    doneOnce<Redriven, Answer<Redriven>>(ports, request, {
      table: 'calendar',
      operation: 'redriveDeadLetters',
      attempt: async (keep) => {
        const redriven = await redriveAsked(ports, request);
        return (await commitAnswer(ports, keep(redriven, ports.now()))) ? ok({ body: redriven }) : undefined;
      },
      again: (body) => ok({ body }),
    });

const redriveAsked = async (
  ports: RedrivePorts,
  { actor, body: { queue, ids: asked } }: RequestOf<typeof redriveDeadLettersRoute>,
): Promise<Redriven> => {
  const found = (await ports.listDeadLetters(queue)).map(({ id }) => id);
  const ids = asked === 'all' ? found : asked.filter((id) => found.includes(id));
  const redriven = ids.length === 0 ? [] : await redrive(ports, { by: actor.sub, queue, ids });
  const missing = asked === 'all' ? [] : asked.filter((id) => !redriven.includes(id));
  return { queue, redriven: [...redriven], missing, more: asked === 'all' && found.length >= LETTERS_AT_ONCE };
};

const redrive = async (
  ports: RedrivePorts,
  {
    by,
    queue,
    ids,
  }: Pick<Parameters<Command<typeof redriveDeadLettersRoute>>[0]['body'], 'queue'> & {
    readonly by: string;
    readonly ids: readonly string[];
  },
): Promise<readonly string[]> => {
  await untilCommitted(async () => {
    const audit = { actor: by, action: 'dead-letters.redriven', subject: queue, facts: { ids } };
    const work = { table: 'calendar', chain: province.id, audit, writes: [], events: [] } as const;
    return (await commitWork(ports, work)) || undefined;
  });
  return ports.redriveDeadLetters(queue, ids);
};
