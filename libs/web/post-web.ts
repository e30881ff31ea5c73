import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { addressOf, checkWebhookUrl, mayReach, type WebhookReach } from '../domain/notices/webhook-url.ts';
import type { LookUpHost, PostWeb, WebMessage, WebOutcome } from '../ports/web.ts';

/** How messages are posted. */
export interface PostWebOptions {
  readonly reach: WebhookReach;
  readonly lookUpHost: LookUpHost;
  /** From the look-up of the host to the end of the answer, in milliseconds. Default: 15 s. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;

/** How much of an answer is read, in bytes: enough for what a robot says, whatever an endpoint sends. */
const READ_BYTES = 4096;

/**
 * Posts to the web, and nowhere within: the host is looked up once, each of its addresses is checked, and the connection goes to the
 * one that was checked, so that a name which changes between the check and the connection changes nothing. Redirects are not followed.
 *
 * @example
 * const postWeb = webPost({ reach: { loopback: false }, lookUpHost });
 */
export const webPost =
  ({ reach, lookUpHost, timeoutMs = TIMEOUT_MS }: PostWebOptions): PostWeb =>
  async (message) => {
    const checked = checkWebhookUrl(message.url, reach);
    if (!checked.ok) return { kind: 'refused' };
    const url = checked.value;
    const signal = AbortSignal.timeout(timeoutMs);
    const addresses = await untilAborted(signal, addressesOf(url, lookUpHost));
    if (addresses === undefined) return { kind: 'failed', reason: 'timeout' };
    const [address] = addresses;
    if (address === undefined) return { kind: 'failed', reason: 'unreachable' };
    // One inner address among public ones is reason enough: the next look-up might give that one alone.
    if (!addresses.every((one) => mayReach(one, reach))) return { kind: 'refused' };
    return post(url, address, message, signal);
  };

const addressesOf = async (url: URL, lookUpHost: LookUpHost): Promise<readonly string[]> => {
  const host = addressOf(url);
  return isIP(host) ? [host] : lookUpHost(host);
};

/** What a promise gives, or `undefined` where the time was over before. */
const untilAborted = <T>(signal: AbortSignal, work: Promise<T>): Promise<T | undefined> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
    work.then(resolve, reject);
  });

const post = (url: URL, address: string, { headers, body }: WebMessage, signal: AbortSignal): Promise<WebOutcome> =>
  new Promise((resolve) => {
    const content = Buffer.from(body);
    const options: RequestOptions = {
      method: 'POST',
      headers: { 'user-agent': 'lianchuang', ...headers, 'content-length': String(content.length) },
      // A connection of its own: one that is kept alive might be to another address than the checked one.
      agent: false,
      signal,
      // The name stays in the certificate's check and in the header; the address is the checked one.
      lookup: (_host, asked, done) => {
        const family = isIP(address);
        if (asked.all) done(null, [{ address, family }]);
        else done(null, address, family);
      },
    };
    const failed = () => resolve({ kind: 'failed', reason: signal.aborted ? 'timeout' : 'unreachable' });
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent: ClientRequest = send(url, options, (answer) => readBeginning(answer, resolve, failed));
    sent.on('error', failed);
    sent.end(content);
  });

/** Reads the beginning of an answer; what goes on after that is cut off. */
const readBeginning = (answer: IncomingMessage, resolve: (outcome: WebOutcome) => void, failed: () => void): void => {
  const chunks: Buffer[] = [];
  let size = 0;
  const end = () => {
    const body = Buffer.concat(chunks).subarray(0, READ_BYTES).toString('utf8');
    resolve({ kind: 'answered', status: answer.statusCode ?? 0, body });
  };
  answer.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size < READ_BYTES) return;
    end();
    answer.destroy();
  });
  answer.on('end', end);
  answer.on('error', failed);
  answer.on('close', failed);
};
