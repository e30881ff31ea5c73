import type { EventOfType, EventType } from '../../events/index.ts';
import { parseEvent } from '../../events/parse-event.ts';
import { workFor } from '../ports/cause.ts';
import { measured } from './measured.ts';
import type { Consume, MessageContext, Outcome } from './sqs.ts';
import { traceIdOf } from './trace-context.ts';

/** Does what an event of a type asks for: its data, and beside it the envelope and the delivery. */
export type EventHandler<Type extends EventType> = (
  data: EventOfType<Type>['data'],
  context: EventContext<Type>,
) => Promise<Outcome>;

/** What a step may know of an event besides its data. */
export interface EventContext<Type extends EventType = EventType> extends MessageContext {
  readonly event: EventOfType<Type>;
}

/** The types of events that a consumer takes, and what it does with each. */
export type EventHandlers = { readonly [Type in EventType]?: EventHandler<Type> };

/**
 * A consumer of events. A message that breaks its contract, or of a type that this consumer does not take, is set aside
 * with a reason: trying again would not make it better.
 *
 * @example
 * onEvents({ 'submission.received': async ({ submission }) => validate(submission) });
 */
export const onEvents =
  (handlers: EventHandlers): Consume =>
  async (body, context) => {
    const parsed = parseEvent(body);
    if (!parsed.ok) return { kind: 'set-aside', reason: parsed.error.reason };
    const { event } = parsed.value;
    if (!Object.hasOwn(handlers, event.type)) return notTaken(event.type, handlers);
    // One handler a type: that it takes this event's data is what EventHandlers says, type by type.
    const handler = handlers[event.type] as EventHandler<EventType>;
    const { traceparent } = event;
    const logs = context.logs.about({
      ...{ eventType: event.type, eventId: event.id, subject: event.subject },
      ...(traceparent === undefined ? {} : { trace: traceIdOf(traceparent) }),
    });
    const workingFor = {
      ...{ cause: { event: event.id }, role: 'system' },
      ...(traceparent === undefined ? {} : { traceparent }),
    };
    const step = () => handler(event.data, { ...context, logs, event });
    const outcome = await measured(
      logs,
      event.type,
      () => workFor(workingFor, step),
      (found) => (found.kind === 'done' ? { Done: 1, ...found.counted } : { SetAside: 1 }),
    );
    logs.note('step.ended', { outcome: outcome.kind });
    return outcome;
  };

const notTaken = (type: string, handlers: EventHandlers): Outcome => {
  const taken = Object.keys(handlers).join(', ');
  return {
    kind: 'set-aside',
    reason: `此队列不处理 ${type}，只处理 ${taken} / this consumer does not take ${type}, only ${taken}`,
  };
};
