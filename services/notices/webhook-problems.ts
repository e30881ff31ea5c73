import type { Message } from '../../libs/domain/message.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { maxWebhooks } from '../../libs/ports/webhooks.ts';

/** There is none that this person may know of. */
export const unknownWebhook = problem('not-found', 'webhook.unknown', {
  zh: '没有这个网络回调',
  en: 'There is no such webhook',
});

/** What is disabled is enabled again first, and told from where it ended. */
export const disabledWebhook = problem('conflict', 'webhook.disabled', {
  zh: '该网络回调已停用，请先重新启用',
  en: 'This webhook is disabled; enable it again first',
});

/** There is nothing to enable. */
export const enabledWebhook = problem('conflict', 'webhook.enabled', {
  zh: '该网络回调未停用',
  en: 'This webhook is not disabled',
});

/** There are enough. */
export const tooManyWebhooks = problem('conflict', 'webhook.too-many', {
  zh: `最多同时登记 ${maxWebhooks} 个网络回调`,
  en: `There are ${maxWebhooks} webhooks at most`,
});

/** The URL will not do. */
export const unfitUrl = (why: Message): Problem =>
  problem('unprocessable', 'webhook.url', why, [{ pointer: '/url', message: why }]);
