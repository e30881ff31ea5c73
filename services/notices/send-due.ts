import { dueDelivery } from '../../events/due-delivery.ts';
import type { Delivery } from '../../libs/ports/deliveries.ts';
import { LONGEST_DELAY } from '../../libs/ports/messages.ts';
import { sendEvent, type WorkPorts } from '../../libs/ports/unit-of-work.ts';

/** Asks for the next try of a delivery. Should that get lost, the tick asks again: what is due stands in the `due` index. */
export const sendDue = (ports: Pick<WorkPorts, 'sendMessages'>, delivery: Delivery): Promise<void> =>
  sendEvent(ports, dueDelivery(delivery));

/** Asks for a try that is due soon: the queue holds the message back until then. What is due later, the tick asks for. */
export const sendDueLater = async (
  ports: Pick<WorkPorts, 'sendMessages' | 'now'>,
  delivery: Delivery,
): Promise<void> => {
  const seconds = Math.max(0, Math.ceil((Date.parse(delivery.due) - Date.parse(ports.now())) / 1000));
  if (delivery.state === 'pending' && seconds <= LONGEST_DELAY) await sendEvent(ports, dueDelivery(delivery), seconds);
};
