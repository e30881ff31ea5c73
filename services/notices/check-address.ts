import { addressOf, checkWebhookUrl, mayReach, type WebhookReach } from '../../libs/domain/notices/webhook-url.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import type { LookUpHost } from '../../libs/ports/web.ts';
import { unfitUrl } from './webhook-problems.ts';

/** What checking an address needs. */
export interface CheckAddressPorts {
  readonly lookUpHost: LookUpHost;
  readonly reach: WebhookReach;
}

/**
 * Why an endpoint cannot be at a URL. The host is looked up now, so that a mistake is told at once; that it cannot be found now may be
 * mended before something is sent.
 */
export const addressProblem = async (
  { lookUpHost, reach }: CheckAddressPorts,
  text: string,
): Promise<Problem | undefined> => {
  const checked = checkWebhookUrl(text, reach);
  if (!checked.ok) return unfitUrl(checked.error);
  const addresses = await lookUpHost(addressOf(checked.value));
  if (addresses.every((address) => mayReach(address, reach))) return undefined;
  return unfitUrl({ zh: '不能使用内部网络的地址', en: 'Addresses of inner networks are refused' });
};
