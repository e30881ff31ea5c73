import { ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readEventsAfter } from '../../libs/ports/event-log.ts';
import type { Records } from '../../libs/ports/records.ts';
import { eventView } from './event-view.ts';
import type { listEventsRoute } from './routes.ts';

/** How many a page looks at where the request does not say. */
const PAGE = '100';

/**
 * Lists the log of events from a number on, in its order (按序重放). The portal is shown what it may know, and goes on after what it was not
 * shown.
 */
export const listEvents =
  (ports: Pick<Records, 'readRecord' | 'listRecords'>): Command<typeof listEventsRoute> =>
  async ({ query, actor }) => {
    const after = Number(query.after ?? '0');
    const found = await readEventsAfter(ports, after, Number(query.limit ?? PAGE));
    const shown = found.filter(({ portal }) => portal || actor.role !== 'portal');
    return ok({ body: { items: shown.map(eventView), next: String(found.at(-1)?.sequence ?? after) } });
  };
