import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { cursor, limit, message, opaqueId, time } from '../../libs/lambda/shapes.ts';

const noticeShape = z.strictObject({
  id: opaqueId,
  event: z.string(),
  text: message,
  path: z.string(),
  at: time,
  read: z.exactOptional(z.strictObject({ by: z.string(), at: time })),
});

const example = {
  id: '3b0c42e3b0c44298fc1c149afbf4c899',
  event: 'submission.returned',
  text: {
    zh: '2025年《联动创新区主要评价指标基础数据表》被退回，请按意见修改后重新报送',
    en: '“Raw figures for the main indicators” of 2025 was returned: please repair it as the comment says and file again',
  },
  path: '/v1/submissions/0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01',
  at: '2026-03-02T09:00:00+08:00',
};

/** Lists the notices of one's own inbox. */
export const listNoticesRoute = defineRoute({
  id: 'listNotices',
  method: 'GET',
  path: '/v1/notices',
  summary: { zh: '本单位的通知：未读在前', en: 'The notices of your zone, or of the office: unread ones first' },
  query: z.strictObject({ limit: z.exactOptional(limit), cursor: z.exactOptional(cursor) }),
  answer: {
    status: 200,
    description: { zh: '通知列表', en: 'The notices; each part, read or not, by time, the newest first' },
    body: z.strictObject({ items: z.array(noticeShape), next: z.exactOptional(cursor) }),
  },
  problems: [],
  example: { answer: { items: [example] } },
});

/** Marks a notice as read. */
export const markNoticeReadRoute = defineRoute({
  id: 'markNoticeRead',
  method: 'POST',
  path: '/v1/notices/{id}/read',
  summary: { zh: '标记通知为已读', en: 'Mark a notice as read, for all who share the inbox; once is enough' },
  params: z.strictObject({ id: opaqueId }),
  answer: { status: 200, description: { zh: '通知', en: 'The notice' }, body: noticeShape },
  problems: ['notice.unknown'],
  example: { answer: { ...example, read: { by: 'li', at: '2026-03-02T09:05:00+08:00' } } },
});
