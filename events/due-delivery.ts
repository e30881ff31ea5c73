import type { Delivery } from '../libs/ports/deliveries.ts';
import type { OutgoingEvent } from '../libs/ports/unit-of-work.ts';
import { deliveryDue } from './delivery-due.v1.ts';
import { outgoing } from './outgoing.ts';

/**
 * The message that asks for the next try of a delivery: the same whoever asks, so that what is asked for twice is one thing.
 *
 * @example
 * dueDelivery({ target: 'office', item: 'n-1', due: '2026-03-02T01:00:00.000Z' }).queues; // ['delivery']
 */
export const dueDelivery = ({ target, item, due }: Pick<Delivery, 'target' | 'item' | 'due'>): OutgoingEvent =>
  outgoing(deliveryDue, {
    source: 'lianchuang/notices',
    cause: `delivery:${due}`,
    subject: `${target}/${item}`,
    time: due,
    data: { target, item },
  });
