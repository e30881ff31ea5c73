import * as z from 'zod/mini';
import { describePlaces, placesOf } from '../libs/domain/schema-places.ts';
import type { EventDefinition, EventOf } from './define-event.ts';
import { maxMessageBytes } from './envelope.ts';
import { eventId } from './event-id.ts';

/** What an event is made of. All of it is passed in: the same parts give the same bytes. */
export interface EventParts<Data> {
  /** What made the event, e.g. the id of the command or of the event before it: part of its id. */
  readonly cause: string;
  readonly subject: string;
  /** RFC 3339 in UTC. */
  readonly time: string;
  readonly data: Data;
  readonly source: `lianchuang/${string}`;
  readonly traceparent?: string;
}

/**
 * Makes the message of an event. Parts that break the contract, or a message over 8 KB, are a mistake in the program
 * and throw `TypeError`.
 *
 * @example
 * const event = makeEvent(uploadAwaited, {
 *   cause: 'sweep:2026-01-12T01:02:00Z', subject: 'sub-1', time: '2026-01-12T01:02:00.000Z',
 *   data: { submission: 'sub-1' }, source: 'lianchuang/calendar',
 * });
 * const body = JSON.stringify(event);
 */
export const makeEvent = <D extends EventDefinition>(
  definition: D,
  { cause, subject, time, data, source, traceparent }: EventParts<z.output<D['data']>>,
): EventOf<D> => {
  const event: EventOf<D> = {
    id: eventId({ cause, type: definition.type, subject }),
    source,
    type: definition.type,
    specversion: '1.0',
    time,
    subject,
    datacontenttype: 'application/json',
    dataversion: `${definition.version}`,
    ...(traceparent === undefined ? {} : { traceparent }),
    data,
  };
  const checked = z.safeParse(definition.envelope, event, { reportInput: true });
  if (!checked.success) throw new TypeError(`${definition.type}: ${describePlaces(placesOf(checked.error)).en}`);
  if (new TextEncoder().encode(JSON.stringify(event)).length > maxMessageBytes) {
    throw new TypeError(`${definition.type}: the message is over ${maxMessageBytes} bytes`);
  }
  return event;
};
