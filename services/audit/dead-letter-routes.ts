import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { LETTERS_AT_ONCE } from '../../libs/ports/dead-letters.ts';
import { QUEUE_NAMES } from '../../libs/ports/messages.ts';

const queue = z.enum(QUEUE_NAMES);
const id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,100}$/));

/** Lists what was set aside. */
export const listDeadLettersRoute = defineRoute({
  id: 'listDeadLetters',
  method: 'GET',
  path: '/v1/operations/dead-letters',
  summary: { zh: '被搁置的消息（死信）及其原因', en: 'Messages that were set aside, with their reasons' },
  query: z.strictObject({ queue: z.exactOptional(queue) }),
  answer: {
    status: 200,
    description: { zh: '每个队列最多 100 条', en: 'Up to a hundred of each queue; they stay where they are' },
    body: z.strictObject({
      queues: z.array(
        z.strictObject({
          queue,
          items: z.array(
            z.strictObject({
              id: z.string(),
              type: z.nullable(z.string()),
              subject: z.nullable(z.string()),
              eventId: z.nullable(z.string()),
              reason: z.strictObject({ zh: z.string(), en: z.string() }),
              since: z.string(),
            }),
          ),
        }),
      ),
    }),
  },
  problems: [],
  example: {
    answer: {
      queues: [
        {
          queue: 'validation',
          items: [
            {
              id: '0f9c2a54-8a1b-4a0e-9f4e-2f5d4d3c9a11',
              type: 'submission.received',
              subject: 'f7b3',
              eventId: '4f53cda18c2baa0c',
              reason: { zh: '没有这次报送：f7b3', en: 'there is no such submission: f7b3' },
              since: '2026-01-12T09:00:00+08:00',
            },
          ],
        },
      ],
    },
  },
});

/** Sends messages that were set aside back to their queue. */
export const redriveDeadLettersRoute = defineRoute({
  id: 'redriveDeadLetters',
  method: 'POST',
  path: '/v1/operations/dead-letters/redrive',
  summary: { zh: '把被搁置的消息送回原队列', en: 'Send messages that were set aside back to their queue' },
  body: z.strictObject({
    queue,
    ids: z.union([z.literal('all'), z.array(id).check(z.minLength(1), z.maxLength(LETTERS_AT_ONCE))]),
  }),
  idempotencyKey: 'accepted',
  answer: {
    status: 200,
    description: {
      zh: '已送回的与未找到的；全部送回时一次最多 100 条，仍有时 more 为真',
      en: 'Those that were sent back and those that were not found; `all` takes a hundred at once, `more` says that there are others',
    },
    body: z.strictObject({
      queue,
      redriven: z.array(z.string()),
      missing: z.array(z.string()),
      more: z.boolean(),
    }),
  },
  problems: ['request.key-reused'],
  example: {
    request: { queue: 'validation', ids: ['0f9c2a54-8a1b-4a0e-9f4e-2f5d4d3c9a11'] },
    answer: {
      queue: 'validation',
      redriven: ['0f9c2a54-8a1b-4a0e-9f4e-2f5d4d3c9a11'],
      missing: [],
      more: false,
    },
  },
});
