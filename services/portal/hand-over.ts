import type { Handover } from '../../libs/domain/handovers/handover.ts';
import { unfitRecipient } from '../../libs/domain/handovers/recipient.ts';
import type { Message } from '../../libs/domain/message.ts';
import { unitFor } from '../../libs/domain/policy/judge.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import { handoverCounts, handovers } from '../../libs/ports/handovers.ts';
import { people } from '../../libs/ports/people.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { handOverRoute } from './handover-routes.ts';
import { handoverView } from './handover-view.ts';

type Request = RequestOf<typeof handOverRoute>;
type Answered = Answer<AnswerBodyOf<typeof handOverRoute>>;
type Outcome = Result<Answered, Problem>;

/**
 * A lead hands the open work of one of their people to another (移交), from now on: a zone's lead within the zone, the office's within
 * the office, to somebody who is registered there in the same role and has not left. Who did what before stays as it was, so that nobody comes to review what they certified.
 */
export const handOver =
  (ports: WorkPorts): Command<typeof handOverRoute> =>
  (request) =>
    doneOnce<Handover, Answered>(ports, request, {
      table: 'portal',
      operation: 'handOver',
      attempt: async (keep) => {
        const { from, to } = request.body;
        const unit = unitFor(request.actor, 'handOver');
        if (unit === undefined) return fail(recipient(noUnit));
        return from === to ? fail(samePerson) : commit(ports, unit, request, keep);
      },
      again: (handed) => ok(created(handed)),
    });

const commit = async (
  ports: WorkPorts,
  unit: string,
  { actor, body }: Request,
  keep: KeepAnswer<Handover>,
): Promise<Outcome | undefined> => {
  const to = await people.read(ports.readRecord, body.to);
  const from = await people.read(ports.readRecord, body.from);
  const unfit = unfitRecipient(unit, from?.value, to?.value);
  if (unfit) return fail(recipient(unfit));
  const count = await handoverCounts.read(ports.readRecord, unit);
  const number = (count?.value.number ?? 0) + 1;
  const at = ports.now();
  const handed: Handover = { unit, number, ...body, by: actor.sub, at };
  const committed = await commitWork(ports, {
    table: 'portal',
    chain: unit,
    audit: { actor: actor.sub, action: 'work.handed-over', subject: `${unit}:${number}`, facts: { ...body } },
    writes: [
      handoverCounts.write(unit, count?.version ?? 'absent', { number }),
      handovers.write({ unit, number }, 'absent', handed),
      { check: people.key(body.to), expect: to?.version ?? 'absent' },
      ...keep(handed, at),
    ],
    events: [],
  });
  return committed ? ok(created(handed)) : undefined;
};

const created = (handed: Handover): Answer<AnswerBodyOf<typeof handOverRoute>> => ({
  status: 201,
  body: handoverView(handed),
  location: `/v1/handovers?unit=${handed.unit}`,
});

const recipient = (message: Message): Problem =>
  problem('unprocessable', 'handover.recipient', message, [{ pointer: '/to', message }]);

const noUnit: Message = { zh: '没有您可以移交其工作的单位', en: 'There is no unit whose work is yours to hand over' };

const samePerson = problem('invalid', 'handover.same-person', {
  zh: '移交人与接收人相同',
  en: 'One does not hand over to oneself',
});
