import { outgoing } from '../../../events/outgoing.ts';
import { reportPublished } from '../../../events/report-published.v1.ts';
import { deliveries, eventDelivery } from '../../../libs/ports/deliveries.ts';
import { type LoggedEvent, loggedEvents, logHead } from '../../../libs/ports/event-log.ts';
import { notices } from '../../../libs/ports/notices.ts';
import { type Webhook, webhooks } from '../../../libs/ports/webhooks.ts';
import { type Line, START } from '../../support/line/open-line.ts';
import { placeMany } from './place-many.ts';

/** As many records as one request for a page or a block of them takes. */
export const A_PAGE = 100;

/** An endpoint, what it was told in so many years, and as many notices of the office. */
export const placeTold = async (line: Line, years: number): Promise<void> => {
  const hook: Webhook = {
    ...{ id: 'hook', url: 'https://hook.example/', audience: 'office', state: 'enabled', after: 0 },
    ...{ created: { by: 'office-lead-1', at: START }, secrets: [{ secret: 'whsec_x' }] },
  };
  await placeMany(line, [
    webhooks.write('hook', 'absent', hook),
    logHead.write('log', 'absent', { sequence: years * A_PAGE }),
    ...Array.from({ length: years * A_PAGE }, (_, at) => at + 1).flatMap((sequence) => [
      loggedEvents.write(sequence, 'absent', { sequence, event: eventOf(sequence), portal: true }),
      deliveries.write({ target: 'webhook:hook', item: eventDelivery('hook', sequence, START).item }, 'absent', {
        ...eventDelivery('hook', sequence, START),
        state: 'delivered',
      }),
      notices.write({ inbox: 'office', id: `n-${sequence}` }, 'absent', {
        ...{ id: `n-${sequence}`, inbox: 'office', event: 'report.published', path: '/v1', at: START },
        text: { zh: '已公开', en: 'published' },
      }),
    ]),
  ]);
};

const eventOf = (sequence: number): LoggedEvent['event'] => {
  const of = { cause: `c-${sequence}`, subject: `s-${sequence}`, time: START, source: 'lianchuang/test' } as const;
  return JSON.parse(outgoing(reportPublished, { ...of, data: reportPublished.example }).body);
};
