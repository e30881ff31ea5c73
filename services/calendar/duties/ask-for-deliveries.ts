import { dueDelivery } from '../../../events/due-delivery.ts';
import { DELIVERIES, deliveries } from '../../../libs/ports/deliveries.ts';
import { sendEvent } from '../../../libs/ports/unit-of-work.ts';
import { dueRecords } from './due-records.ts';
import type { Duty } from './duty.ts';

/** Asks for the next try of every delivery that is due: to those that did not answer, and where the first call got lost. */
export const askForDeliveries: Duty = {
  name: 'askedForDeliveries',
  run: async (ports, scheduledTime) => {
    let count = 0;
    const until = new Date(scheduledTime).toISOString();
    for await (const record of dueRecords(ports, { table: 'notices', pk: DELIVERIES, until })) {
      await sendEvent(ports, dueDelivery(deliveries.of(record).value));
      count += 1;
    }
    return count;
  },
};
