import type { EventOfType, EventType } from '../../events/index.ts';
import { done, type StepOutcome } from '../../libs/ports/step.ts';
import { appendEvent } from './append-event.ts';
import { type TellPorts, tellPeople } from './tell-people.ts';

/** The message of any event. */
export type AnyEvent = EventOfType<EventType>;

/**
 * An event reached those who are to know of it: people find it in their inbox, endpoints are told of it, and it stands in the ordered
 * log. Each part is done once, however often the event comes.
 */
export const deliverEvent =
  (ports: TellPorts) =>
  async (_data: unknown, { event }: { readonly event: AnyEvent }): Promise<StepOutcome> => {
    await tellPeople(ports, event);
    await appendEvent(ports, event);
    return done;
  };
