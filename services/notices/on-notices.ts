import { events } from '../../events/index.ts';
import { type EventHandlers, onEvents } from '../../libs/lambda/events.ts';
import type { Consume } from '../../libs/lambda/sqs.ts';
import { deliverEvent } from './deliver-event.ts';
import type { TellPorts } from './tell-people.ts';

/** The consumer of the queue of notices: it takes every event that is sent there. */
export const onNotices = (ports: TellPorts): Consume => {
  const sentHere = events.filter(({ queues }) => queues.some((queue) => queue === 'notice'));
  const handlers: EventHandlers = Object.fromEntries(sentHere.map(({ type }) => [type, deliverEvent(ports)]));
  return onEvents(handlers);
};
