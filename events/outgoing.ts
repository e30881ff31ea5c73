import type * as z from 'zod/mini';
import { workingFor } from '../libs/ports/cause.ts';
import type { OutgoingEvent } from '../libs/ports/unit-of-work.ts';
import type { EventDefinition } from './define-event.ts';
import { type EventParts, makeEvent } from './make-event.ts';

/**
 * Makes an event ready to be committed to an outbox and sent: its id, its queues and its message, which carries on the trace that is
 * worked for.
 *
 * @example
 * outgoing(uploadAwaited, { cause: 'sweep', subject: 'sub-1', time: '2026-01-12T01:02:00.000Z', data: { submission: 'sub-1' }, source: 'lianchuang/calendar' }).queues; // ['upload']
 */
export const outgoing = <D extends EventDefinition>(
  definition: D,
  parts: EventParts<z.output<D['data']>>,
): OutgoingEvent => {
  const traceparent = workingFor()?.traceparent;
  const event = makeEvent(definition, { ...(traceparent === undefined ? {} : { traceparent }), ...parts });
  return { id: event.id, queues: definition.queues, body: JSON.stringify(event) };
};
