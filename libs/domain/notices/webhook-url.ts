import ipaddr from 'ipaddr.js';
import type { Message } from '../message.ts';
import { fail, ok, type Result } from '../result.ts';
import { isLoopback, isPublicAddress } from './public-address.ts';

/** Where webhooks may go. */
export interface WebhookReach {
  /** Also to this very machine, and there without TLS: for tests and local use, never in the cloud. */
  readonly loopback: boolean;
}

/**
 * Whether a webhook may be sent to an address on the net, which the caller found for its host.
 *
 * @example
 * mayReach('10.0.0.1', { loopback: false }); // false
 */
export const mayReach = (address: string, { loopback }: WebhookReach): boolean =>
  isPublicAddress(address) || (loopback && isLoopback(address));

/** The names of this machine (RFC 6761). */
const LOCAL_NAME = /(^|\.)localhost\.?$/u;

/**
 * Checks the address of an endpoint before its host is looked up: HTTPS, no credentials in it, and no address of an inner net. The
 * host's addresses are to be checked by {@link mayReach}, when it is registered and each time that something is sent.
 *
 * @example
 * checkWebhookUrl('http://portal.example/hook', { loopback: false }).ok; // false
 */
export const checkWebhookUrl = (text: string, reach: WebhookReach): Result<URL, Message> => {
  const url = URL.parse(text);
  if (!url) return fail({ zh: '不是有效的网址', en: 'This is not a URL' });
  const host = addressOf(url);
  const inner = reach.loopback && (LOCAL_NAME.test(url.hostname) || isLoopback(host));
  if (url.protocol !== 'https:' && !(inner && url.protocol === 'http:')) {
    return fail({ zh: '只能使用 https 网址', en: 'Only https URLs are taken' });
  }
  if (url.username !== '' || url.password !== '') {
    return fail({ zh: '网址中不能含用户名或密码', en: 'The URL must not hold credentials' });
  }
  if (url.hash !== '') return fail({ zh: '网址中不能含 #', en: 'The URL must not hold a fragment' });
  if (ipaddr.isValid(host) ? !mayReach(host, reach) : LOCAL_NAME.test(url.hostname) && !inner) {
    return fail({ zh: '不能使用内部网络的地址', en: 'Addresses of inner networks are refused' });
  }
  return ok(url);
};

/**
 * The host of a URL as an address is written: IPv6 without its brackets.
 *
 * @example
 * addressOf(new URL('https://[2606:4700::1]/')); // '2606:4700::1'
 */
export const addressOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, '');
