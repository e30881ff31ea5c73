import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { textOfBase64 } from './base64.ts';

/** A group's robot (钉钉、浙政钉群机器人), as its owner copies it from there. */
export interface Robot {
  readonly accessToken: string;
  /** Begins with `SEC`. */
  readonly secret: string;
}

/**
 * The signed address of a robot (加签): the HMAC-SHA256 of `timestamp\nsecret` under the secret. It works for an hour.
 *
 * See https://open.dingtalk.com/document/orgapp/customize-robot-security-settings
 *
 * @example
 * robotUrl('https://oapi.dingtalk.com/robot/send', { accessToken: 'a', secret: 'SECx' }, 1).includes('timestamp=1'); // true
 */
export const robotUrl = (base: string, { accessToken, secret }: Robot, timestamp: number): string => {
  const sign = textOfBase64(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(`${timestamp}\n${secret}`)));
  const url = new URL(base);
  url.searchParams.set('access_token', accessToken);
  url.searchParams.set('timestamp', String(timestamp));
  url.searchParams.set('sign', sign);
  return url.href;
};

/**
 * The body of a markdown message to a robot; the title is what the list of talks shows.
 *
 * @example
 * robotBody({ title: '通知', text: '请报送' }).includes('markdown'); // true
 */
export const robotBody = ({ title, text }: { readonly title: string; readonly text: string }): string =>
  JSON.stringify({ msgtype: 'markdown', markdown: { title, text: `### ${title}\n\n${text}` } });
