import { zoneInbox } from '../../libs/domain/notices/addressee.ts';
import { unitFor } from '../../libs/domain/policy/judge.ts';
import { problem } from '../../libs/domain/problem.ts';
import { ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { inboxPartition, type Notice, notices } from '../../libs/ports/notices.ts';
import type { Records } from '../../libs/ports/records.ts';
import type { listNoticesRoute } from './routes.ts';

/** How many a page holds where the request does not say. */
const PAGE = '50';

/** Lists the inbox that one shares with one's colleagues, of the zone or of the office: unread notices first, then the others, each the newest first. */
export const listNotices =
  ({ listIndex }: Pick<Records, 'listIndex'>): Command<typeof listNoticesRoute> =>
  async ({ query, actor }) => {
    const unit = unitFor(actor, 'listNotices');
    if (unit === undefined) return ok({ body: { items: [] } });
    const page = await listIndex({
      table: 'notices',
      index: 'listed',
      pk: inboxPartition(zoneInbox(unit)),
      limit: Number(query.limit ?? PAGE),
      backward: true,
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const items = page.records.map((record) => noticeView(notices.of(record).value));
    return ok({ body: { items, ...(page.next === undefined ? {} : { next: page.next }) } });
  };

/** A notice as it is answered. */
export const noticeView = ({ id, event, text, path, at, read }: Notice) => ({
  id,
  event,
  text,
  path,
  at: shanghaiTime(at),
  ...(read ? { read: { by: read.by, at: shanghaiTime(read.at) } } : {}),
});

/** In this inbox there is no such notice; others' do not exist. */
export const unknownNotice = problem('not-found', 'notice.unknown', {
  zh: '没有这条通知',
  en: 'There is no such notice',
});
