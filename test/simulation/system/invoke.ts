import type { SQSEvent } from 'aws-lambda';
import type { Actor } from '../../../libs/domain/actor.ts';
import { http } from '../../../libs/lambda/http.ts';
import type { Logs } from '../../../libs/lambda/log.ts';
import { type Consume, sqs } from '../../../libs/lambda/sqs.ts';
import type { ReceivedMessage } from '../../../libs/memory/memory-queues.ts';
import type { SetAside } from '../../../libs/ports/messages.ts';
import type { Now } from '../../../libs/ports/world.ts';
import { everyRoute } from '../every-route.ts';
import { httpEvent, matchRoute } from '../http-event.ts';
import type { RoutePorts } from '../routes/route-ports.ts';
import { MAX_RECEIVES } from './sim-world.ts';

/** A request to the API, as a person's client makes it. */
export interface ApiCall {
  readonly actor: Actor | undefined;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What the API answered; `body` as JSON where there is one. */
export interface ApiReply {
  readonly status: number;
  readonly etag?: string;
  readonly body: unknown;
}

/** The same bytes in every run; each call counts for itself. */
const edge = { cursorKey: 'k'.repeat(32), randomHex: (bytes: number) => '5a'.repeat(bytes) } as const;

/** Calls the API through its real edge; `onRoute` is told which route that is. */
export const callApi = async (
  ports: RoutePorts,
  { actor, method, path, headers, body }: ApiCall,
  onRoute: (id: string) => void = () => {},
): Promise<ApiReply> => {
  const url = new URL(path, 'http://memory');
  const found = matchRoute(everyRoute(ports), method, url.pathname);
  if (!found) throw new TypeError(`no route takes ${method} ${path}`);
  onRoute(found.bound.route.id);
  const handler = http([found.bound], { logs: silent, limits: ports, now: ports.now, ...edge });
  const event = httpEvent(found, url, actor, { ...(headers ? { headers } : {}), body });
  const reply = await handler(event, {} as never);
  const etag = reply.headers?.['etag'];
  const text = reply.isBase64Encoded || !reply.body?.startsWith('{') ? undefined : reply.body;
  return {
    status: reply.statusCode ?? 200,
    ...(etag === undefined ? {} : { etag: String(etag) }),
    body: text === undefined ? undefined : JSON.parse(text),
  };
};

/** Hands messages to a consumer through its real edge; returns the receipts of those that are done. */
export const consumeBatch = async (
  consume: Consume,
  messages: readonly ReceivedMessage[],
  setAside: SetAside,
  now: Now,
): Promise<readonly string[]> => {
  const handler = sqs(consume, { logs: silent, setAside, maxReceiveCount: MAX_RECEIVES, now });
  const Records = messages.map(({ body, receipt, receiveCount }) => ({
    messageId: receipt,
    receiptHandle: receipt,
    body,
    attributes: { ApproximateReceiveCount: String(receiveCount) },
  }));
  const { batchItemFailures } = await handler({ Records } as unknown as SQSEvent, {} as never);
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  return messages.map(({ receipt }) => receipt).filter((receipt) => !failed.has(receipt));
};

/** Steps note facts that nobody here reads; what they fail of shows in what they leave. */
const silent: Logs = { note: () => {}, failure: () => {}, measure: () => {}, about: () => silent };
