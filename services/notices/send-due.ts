import { dueDelivery } from '../../events/due-delivery.ts';
import type { Delivery } from '../../libs/ports/deliveries.ts';
import { sendEvent, type WorkPorts } from '../../libs/ports/unit-of-work.ts';

/** Asks for the next try of a delivery. Should that get lost, the tick asks again: what is due stands in the `due` index. */
export const sendDue = (ports: Pick<WorkPorts, 'sendMessages'>, delivery: Delivery): Promise<void> =>
  sendEvent(ports, dueDelivery(delivery));
