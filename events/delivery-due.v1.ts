import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { id } from './fields.ts';

/** A delivery to an endpoint, robot or mailbox is due (投递): one attempt at it is made. */
export const deliveryDue = defineEvent({
  type: 'delivery.due',
  version: 1,
  queues: ['delivery'],
  data: z.strictObject({ target: z.string().check(z.regex(/^(office|(webhook|zone):[^\s#/]{1,128})$/)), item: id }),
  example: { target: 'webhook:0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01', item: '000000017' },
});
