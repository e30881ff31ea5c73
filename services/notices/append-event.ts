import { portalMayKnow } from '../../libs/domain/notices/event-visibility.ts';
import { deliveries, eventDelivery } from '../../libs/ports/deliveries.ts';
import { type LoggedEvent, loggedEvents, loggedIds, logHead } from '../../libs/ports/event-log.ts';
import type { CheckWrite } from '../../libs/ports/records.ts';
import { untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { webhookRoster } from '../../libs/ports/webhooks.ts';
import type { AnyEvent } from './deliver-event.ts';
import { sendDue } from './send-due.ts';

/**
 * Gives an event the next number of the log, and puts it on its way to every endpoint that may know of it, all in one commit: the log
 * has no gap and holds no event twice, and no endpoint misses one.
 */
export const appendEvent = async (ports: WorkPorts, event: AnyEvent): Promise<void> => {
  const due = await untilCommitted(async () => {
    const { readRecord } = ports;
    if (await loggedIds.read(readRecord, event.id)) return [];
    const head = await logHead.read(readRecord, 'log');
    const roster = await webhookRoster.read(readRecord, 'roster');
    const sequence = (head?.value.sequence ?? 0) + 1;
    const logged: LoggedEvent = { sequence, event, portal: portalMayKnow(event.type, event.data) };
    const sameRoster: CheckWrite = { check: webhookRoster.key('roster'), expect: roster?.version ?? 'absent' };
    const told = (roster?.value.enabled ?? []).filter(({ audience }) => audience === 'office' || logged.portal);
    const scheduled = told.map(({ id }) => eventDelivery(id, sequence, ports.now()));
    const { committed } = await ports.commit([
      logHead.write('log', head?.version ?? 'absent', { sequence }),
      loggedEvents.write(sequence, 'absent', logged),
      loggedIds.write(event.id, 'absent', { sequence }),
      sameRoster,
      ...scheduled.map((one) => deliveries.write(one, 'absent', one)),
    ]);
    return committed ? scheduled : undefined;
  });
  for (const one of due) await sendDue(ports, one);
};
