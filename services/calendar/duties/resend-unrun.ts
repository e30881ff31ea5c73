import { evaluationRequested } from '../../../events/evaluation-requested.v1.ts';
import { outgoing } from '../../../events/outgoing.ts';
import type { EvaluationRequest } from '../../../libs/domain/evaluation/evaluation.ts';
import { shanghaiDate } from '../../../libs/domain/shanghai-time.ts';
import { evaluations, UNRUN } from '../../../libs/ports/evaluations.ts';
import { before, dueRecords } from './due-records.ts';
import type { Duty, TickPorts } from './duty.ts';
import { resendWhenStuck, STUCK_AGE } from './resend-when-stuck.ts';

/** Asks again for evaluations that were requested, by a person or the annual schedule, and have not run after ten minutes. */
export const resendUnrun: Duty = {
  name: 'rerun',
  run: async (ports, scheduledTime) => {
    let count = 0;
    const part = { table: 'ranking', pk: UNRUN, until: before(scheduledTime, STUCK_AGE) } as const;
    for await (const record of dueRecords(ports, part)) {
      const { request, requestedAt = request.dataAsOf } = evaluations.of(record).value;
      if (await ask(ports, request, requestedAt, scheduledTime)) count += 1;
    }
    return count + (await askForAnnualRun(ports, scheduledTime));
  },
};

/** The run that the annual schedule asked for last: its evaluation is there once it has run. */
const askForAnnualRun = async (ports: TickPorts, scheduledTime: string): Promise<number> => {
  const year = Number(shanghaiDate(scheduledTime).slice(0, 4)) - 1;
  const recorded = await ports.readRecord({ table: 'calendar', pk: 'ANNUAL', sk: `YEAR#${year}` });
  if (!recorded) return 0;
  const request = recorded.body as unknown as EvaluationRequest;
  if (await evaluations.read(ports.readRecord, request.evaluation)) return 0;
  return (await ask(ports, request, request.dataAsOf, scheduledTime)) ? 1 : 0;
};

const ask = (ports: TickPorts, request: EvaluationRequest, since: string, scheduledTime: string): Promise<boolean> => {
  const { evaluation, cause } = request;
  const source = cause.startsWith('schedule:') ? 'lianchuang/calendar' : 'lianchuang/ranking';
  const event = outgoing(evaluationRequested, { source, cause, subject: evaluation, time: since, data: request });
  return resendWhenStuck(ports, { what: `evaluation.requested#${evaluation}`, since, event }, scheduledTime);
};
