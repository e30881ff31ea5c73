import type { MemoryRecord } from '../../../libs/memory/memory-records.ts';
import type { Delivery } from '../../../libs/ports/deliveries.ts';
import type { LoggedEvent } from '../../../libs/ports/event-log.ts';
import type { OutgoingEvent } from '../../../libs/ports/unit-of-work.ts';
import type { Webhook } from '../../../libs/ports/webhooks.ts';
import type { SimWeb } from '../system/sim-web.ts';
import type { Invariant } from './invariant.ts';

/**
 * The log of events is one sequence without a gap; it holds each event that was to be told once; and each endpoint that is told took
 * every event of the log that it may know, from its registration on.
 */
export const eventsReachEverybody: Invariant = {
  name: 'events reach everybody',
  atRest: ({ sim }) => {
    const records = sim.world.records
      .all()
      .filter(({ key }) => key.table === 'notices' || key.pk.startsWith('OUTBOX#'));
    const log = bodies<LoggedEvent>(records, ({ pk }) => /^EVENTS#/u.test(pk)).toSorted(
      (a, b) => a.sequence - b.sequence,
    );
    return [...holes(log), ...missing(log, records), ...untold(log, records, sim.world.web)];
  },
};

const bodies = <T>(records: readonly MemoryRecord[], is: (key: MemoryRecord['key']) => boolean): readonly T[] =>
  records.filter(({ key }) => is(key)).map(({ body }) => body as unknown as T);

const holes = (log: readonly LoggedEvent[]): readonly string[] => [
  ...log.filter(({ sequence }, at) => sequence !== at + 1).map(({ sequence }) => `${sequence} stands out of turn`),
  ...(new Set(log.map(({ event }) => event.id)).size === log.length ? [] : ['an event stands in the log twice']),
];

const missing = (log: readonly LoggedEvent[], records: readonly MemoryRecord[]): readonly string[] => {
  const logged = new Set(log.map(({ event }) => event.id));
  return bodies<OutgoingEvent>(records, ({ pk }) => pk.startsWith('OUTBOX#'))
    .filter(({ queues, id }) => queues.includes('notice') && !logged.has(id))
    .map(({ body }) => `not in the log: ${body.slice(0, 120)}`);
};

const untold = (
  log: readonly LoggedEvent[],
  records: readonly MemoryRecord[],
  web: Pick<SimWeb, 'taken' | 'since'>,
): readonly string[] => {
  const deliveries = new Map(
    bodies<Delivery>(records, ({ pk }) => pk.startsWith('DELIVERY#webhook:')).map((one) => [
      `${one.target} ${Number(one.item)}`,
      one,
    ]),
  );
  const told = bodies<Webhook>(records, ({ pk }) => pk.startsWith('WEBHOOK#')).filter(
    ({ state }) => state === 'enabled',
  );
  return told.flatMap(({ id, url, after, audience }) =>
    log
      .filter(({ sequence, portal }) => sequence > after && (portal || audience === 'office'))
      .filter(({ sequence, event }) => {
        const { state, last } = deliveries.get(`webhook:${id} ${sequence}`) ?? {};
        // What was delivered before this process began, its web has not seen.
        return state !== 'delivered' || (String(last?.at) >= web.since && !web.taken.get(url)?.has(event.id));
      })
      .map(({ sequence }) => `${url} was not told of ${sequence}`),
  );
};
