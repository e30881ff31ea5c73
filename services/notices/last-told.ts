import { type Delivery, deliveries, deliveriesOf } from '../../libs/ports/deliveries.ts';
import type { ListRecords } from '../../libs/ports/records.ts';
import type { Webhook } from '../../libs/ports/webhooks.ts';

/** Deliveries are looked through a page at a time, until one of them went through as a whole. */
const PAGE = 100;

/**
 * The number of the log up to which an endpoint took what it was to be told: that before the first of the deliveries that did not go through.
 * They are looked through from the newest on and no further than a page of which every one went through: what lies before it was told.
 */
export const lastTold = async (listRecords: ListRecords, { id, after: registered }: Webhook): Promise<number> => {
  let told: number | undefined;
  let after: string | undefined;
  do {
    const page = await listRecords({
      ...{ table: 'notices', pk: deliveriesOf(`webhook:${id}`), backward: true, limit: PAGE },
      ...(after === undefined ? {} : { after }),
    });
    const sent = page.records.map((record) => deliveries.of(record).value);
    const untold = sent.filter(({ state }) => state !== 'delivered').map(afterWhich);
    told ??= Math.max(registered, ...sent.map(({ what }) => (what.kind === 'event' ? what.sequence : 0)));
    if (untold.length === 0) return told;
    told = Math.min(told, ...untold);
    after = page.next;
  } while (after !== undefined);
  return told;
};

/** What did not go through, be it an event or what was missed before, begins after this number. */
const afterWhich = ({ what }: Delivery): number => {
  if (what.kind === 'notice') return Number.POSITIVE_INFINITY;
  return what.kind === 'event' ? what.sequence - 1 : what.after;
};
