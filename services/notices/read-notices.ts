import type { Actor } from '../../libs/domain/actor.ts';
import { type Inbox, zoneInbox } from '../../libs/domain/notices/addressee.ts';
import { problem } from '../../libs/domain/problem.ts';
import { ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { inboxPartition, type Notice, notices } from '../../libs/ports/notices.ts';
import type { Records } from '../../libs/ports/records.ts';
import type { listNoticesRoute } from './routes.ts';

/** How many a page holds where the request does not say. */
const PAGE = '50';

/** The inbox that a person shares with their colleagues: of their zone, or of the office. */
export const inboxOf = ({ zone }: Actor): Inbox => zoneInbox(zone ?? province.id);

/** Lists one's own inbox: unread notices first, then the others, each the newest first. */
export const listNotices =
  ({ listIndex }: Pick<Records, 'listIndex'>): Command<typeof listNoticesRoute> =>
  async ({ query, actor }) => {
    const page = await listIndex({
      table: 'notices',
      index: 'listed',
      pk: inboxPartition(inboxOf(actor)),
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
