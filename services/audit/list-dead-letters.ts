import { ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { DeadLetter, ListDeadLetters } from '../../libs/ports/dead-letters.ts';
import { QUEUE_NAMES } from '../../libs/ports/messages.ts';
import type { listDeadLettersRoute } from './dead-letter-routes.ts';

/** Lists what was set aside, queue by queue, with the reason; nothing is changed by it. */
export const listLetters =
  ({ listDeadLetters }: { readonly listDeadLetters: ListDeadLetters }): Command<typeof listDeadLettersRoute> =>
  async ({ query }) => {
    const names = query.queue === undefined ? QUEUE_NAMES : [query.queue];
    const queues = await Promise.all(
      names.map(async (queue) => {
        const letters = await listDeadLetters(queue);
        const items = letters.map(shown).toSorted((a, b) => (a.since + a.id < b.since + b.id ? -1 : 1));
        return { queue, items };
      }),
    );
    return ok({ body: { queues } });
  };

/** Of the body no more than what names the event: the rest is no operator's business. */
const shown = ({ id, body, reason, since }: DeadLetter) => {
  const event = eventOf(body);
  const text = (name: string): string | null => (typeof event[name] === 'string' ? event[name] : null);
  return {
    id,
    ...{ type: text('type'), subject: text('subject'), eventId: text('id') },
    reason: reason === undefined ? givenUp : bothLanguages(reason),
    since: shanghaiTime(since),
  };
};

const eventOf = (body: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    // That it is no JSON is why it lies here, and its reason says so.
    return {};
  }
};

/** Steps write a reason as `中文 / English`. */
const bothLanguages = (reason: string) => {
  const [zh = reason, en = zh] = reason.split(' / ', 2);
  return { zh, en };
};

const givenUp = {
  zh: '多次投递均未处理完毕，处理程序没有留下原因（进程中断或超时），请查看函数日志',
  en: 'It was delivered until the queue gave up; no step ended, so that none left a reason (killed or out of time): see the logs of the function',
};
