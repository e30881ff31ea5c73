import type { Actor } from '../../libs/domain/actor.ts';
import type { BoundRoute } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import type { Logs } from '../../libs/lambda/log.ts';
import type { Consume } from '../../libs/lambda/sqs.ts';
import { memoryObjects } from '../../libs/memory/memory-objects.ts';
import { memoryQueues } from '../../libs/memory/memory-queues.ts';
import { memoryRecords } from '../../libs/memory/memory-records.ts';
import type { QueueName } from '../../libs/ports/messages.ts';
import type { Records } from '../../libs/ports/records.ts';
import { deflateNode } from '../../libs/workbook/deflate-node.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { tick } from '../../services/calendar/tick.ts';
import { everyRoute } from './every-route.ts';
import { httpEvent, matchRoute } from './http-event.ts';
import { everyConsumer, fireAnnualRun, QUEUES } from './system/everything.ts';
import { simWeb } from './system/sim-web.ts';

/** What packs and unpacks on this platform. */
const packing = { inflate: inflateNode, deflate: deflateNode };

/** How a call to the API in memory is answered. */
export interface MemoryReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The whole system in one process and one thread: every step and command, over the ports in memory, under one clock. */
export interface MemoryWorld {
  readonly call: (
    actor: Actor | undefined,
    method: string,
    path: string,
    options?: { readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown },
  ) => Promise<MemoryReply>;
  readonly objects: ReturnType<typeof memoryObjects>;
  readonly records: ReturnType<typeof memoryRecords>;
  readonly queues: ReturnType<typeof memoryQueues>;
  /** Delivers one message from each queue; `false` where none was waiting. */
  readonly deliver: () => Promise<boolean>;
  readonly fireAnnual: (scheduledTime: string) => Promise<void>;
  readonly fireTick: (scheduledTime: string) => Promise<void>;
  readonly setClock: (moment: string) => void;
  readonly now: () => string;
}

/** Builds the system in memory; its clock stands at `startAt` and goes a millisecond further with each reading. */
export const memoryWorld = (startAt: string, logs: Logs = silent): MemoryWorld => {
  let clock = Date.parse(startAt);
  const now = () => {
    clock += 1;
    return new Date(clock).toISOString();
  };
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const queues = memoryQueues({ now });
  const objects = memoryObjects({
    now,
    onStored: ({ key }) =>
      void queues.sendMessages('upload', [JSON.stringify({ Records: [{ s3: { object: { key } } }] })]),
  });
  const records = memoryRecords();
  const ports = {
    ...records,
    ...objects,
    ...queues,
    now,
    newId,
    ...packing,
    ...simWeb(startAt).ports,
  };
  const consumers = everyConsumer(ports);
  const routes = everyRoute(ports);
  return {
    call: (actor, method, path, options) =>
      callRoute(routes, actor, method, path, { now, logs, limits: records }, options),
    objects,
    records,
    queues,
    deliver: () => deliverOnce(queues, consumers, { now, logs }),
    fireAnnual: async (scheduledTime) => void (await fireAnnualRun(ports)(scheduledTime)),
    fireTick: async (scheduledTime) => void (await tick(ports)(scheduledTime)),
    setClock: (moment) => {
      clock = Date.parse(moment);
    },
    now,
  };
};

/** Steps note facts that nobody here reads; what they fail of is thrown. */
const silent: Logs = { note: () => {}, failure: () => {}, measure: () => {}, about: () => silent };

/** What handlers have beside their ports. */
interface Surroundings {
  readonly now: () => string;
  readonly logs: Logs;
  readonly limits: Pick<Records, 'readRecord' | 'commit'>;
}

const deliverOnce = async (
  queues: ReturnType<typeof memoryQueues>,
  consumers: Readonly<Record<QueueName, Consume>>,
  { now, logs }: Omit<Surroundings, 'limits'>,
): Promise<boolean> => {
  let delivered = false;
  for (const queue of QUEUES) {
    for (const { body, receipt, receiveCount } of queues.receive(queue, 1)) {
      delivered = true;
      const outcome = await consumers[queue](body, { messageId: receipt, receiveCount, time: now(), logs });
      if (outcome.kind === 'set-aside') await queues.setAsideOf(queue)(body, outcome.reason);
      queues.remove(queue, receipt);
    }
  }
  return delivered;
};

const callRoute = async (
  routes: readonly BoundRoute[],
  actor: Actor | undefined,
  method: string,
  path: string,
  { now, logs, limits }: Surroundings,
  options: { readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown } = {},
): Promise<MemoryReply> => {
  const url = new URL(path, 'http://memory');
  const found = matchRoute(routes, method, url.pathname);
  if (!found) return { status: 404, headers: {}, text: '{"message":"Not Found"}' };
  const handler = http([found.bound], { logs, limits, now, cursorKey: 'k'.repeat(32) });
  const reply = await handler(httpEvent(found, url, actor, options), context);
  const body = reply.body ?? '';
  return {
    status: reply.statusCode ?? 200,
    headers: Object.fromEntries(Object.entries(reply.headers ?? {}).map(([name, value]) => [name, String(value)])),
    text: reply.isBase64Encoded ? Buffer.from(body, 'base64').toString() : body,
  };
};

/** The only part of a Lambda context that is asked for. */
const context = { getRemainingTimeInMillis: () => 60_000 } as never;
