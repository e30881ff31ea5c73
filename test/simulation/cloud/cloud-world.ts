import { localPlace } from '../../../infra/local/place.ts';
import { readTemplate } from '../../../infra/local/template/read-template.ts';
import type { QueueName } from '../../../libs/ports/messages.ts';
import { deflateNode } from '../../../libs/workbook/deflate-node.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import type { SystemPorts } from '../system/everything.ts';
import { simWeb } from '../system/sim-web.ts';
import type { SimQueues, SimWorld, WorldOptions } from '../system/sim-world.ts';
import { type AwsPorts, awsPorts } from './aws-ports.ts';
import { type Embedded, openEmbedded } from './embedded.ts';
import { differences, modelledRecords } from './modelled-records.ts';
import { type Names, namesIn } from './names.ts';
import { postForm } from './post-form.ts';
import { beginTime } from './simulated-time.ts';
import { lookIntoFiles, type StoredFiles } from './stored-files.ts';
import { readStoredRecords } from './stored-records.ts';

/** Where the cloud of a run keeps its data, and who is told of its calls. */
export interface CloudPlace {
  readonly packageDir: string;
  readonly dataDir: string;
  /** Begins the ids that this process makes: one that takes over makes others. */
  readonly ids: string;
  /** Told before each call that reaches the cloud. */
  readonly onCall?: () => void;
}

/**
 * Opens the world of a run over the embedded cloud: the adapters of `libs/aws` call it through real clients and sockets,
 * under one clock that only calls and the scheduler move. Until it is closed, this process lives in that time.
 */
export const cloudWorld = async (options: WorldOptions, place: CloudPlace): Promise<SimWorld> => {
  const { startAt, tellings = () => 1, watch = () => {}, webTrouble } = options;
  const { packageDir, dataDir, ids, onCall = () => {} } = place;
  const names = namesIn(readTemplate(packageDir, { ...localPlace, origin: '' }));
  const found = await readStoredRecords(dataDir, names);
  const wrong = [...found.torn];
  const time = beginTime(startAt);
  const embedded = await openEmbedded({
    ...{ packageDir, dataDir, clock: time.clock, faults: tell(tellings) },
    report: (error) => wrong.push(`the cloud failed: ${error instanceof Error ? error.stack : String(error)}`),
  });
  const web = simWeb(new Date(time.clock.now()).toISOString(), webTrouble);
  const files = lookIntoFiles(dataDir, names);
  const aws = awsPorts(embedded.origin, names);
  const { records, model } = await modelledRecords(aws.records, found.records, watch, (what) => wrong.push(what));
  const step = () => {
    onCall();
    time.tick();
  };
  const { objects, sendMessages, deadLetters } = aws;
  const now = () => {
    time.tick();
    return new Date().toISOString();
  };
  return {
    ports: {
      ...stepping({ ...records, ...objects, ...deadLetters, sendMessages, ...web.ports }, step),
      now,
      newId: idsFrom(ids),
      ...{ inflate: inflateNode, deflate: deflateNode },
    },
    records: model,
    web,
    objects: {
      all: files.objects,
      submitForm: async (fields, bytes) => {
        step();
        return postForm(`${embedded.origin}/${names.buckets.uploads}`, fields, bytes);
      },
    },
    queues: queuesOf({ embedded, aws, files, names, step }),
    time: time.clock.now,
    moveTo: time.clock.moveTo,
    close: async () => {
      files.close();
      aws.close();
      await embedded.close();
      time.end();
      const { records: stored, torn } = await readStoredRecords(dataDir, names);
      return [...wrong, ...torn, ...differences(stored, model.all())];
    },
  };
};

/** A storage event is told none, one or two times. */
const tell = (tellings: () => number) => {
  let times = 1;
  return {
    loseNotification: () => {
      times = tellings();
      return times === 0;
    },
    repeatNotification: () => times > 1,
  };
};

const idsFrom = (prefix: string) => {
  let made = 0;
  return () => {
    made += 1;
    return `${prefix}-${made}`;
  };
};

type CallingPorts = Omit<SystemPorts, 'now' | 'newId' | 'inflate' | 'deflate'>;

/** The ports with a step of the clock before each call. */
const stepping = (ports: CallingPorts, step: () => void): CallingPorts =>
  Object.fromEntries(
    Object.entries(ports as Record<string, (...args: readonly unknown[]) => unknown>).map(([name, port]) => [
      name,
      (...args: readonly unknown[]) => {
        step();
        return port(...args);
      },
    ]),
  ) as unknown as CallingPorts;

/** Messages are delivered as the platform does it, and the set-aside port calls the cloud as functions do. */
const queuesOf = (parts: {
  readonly embedded: Embedded;
  readonly aws: AwsPorts;
  readonly files: StoredFiles;
  readonly names: Names;
  readonly step: () => void;
}): SimQueues => {
  const { embedded, aws, files, names, step } = parts;
  const { queues } = embedded;
  return {
    setAsideOf: (queue) => async (body, reason) => {
      step();
      await aws.setAsideOf(queue)(body, reason);
    },
    put: async (queue, body) => {
      step();
      // SQS has no empty message: nobody can have sent one.
      if (body !== '') queues.send(names.queues[queue], body);
    },
    // A batch holds its messages in any order; to tell it from the usual, it is larger.
    receive: async (queue, max, reorder) => {
      step();
      const received = await queues.receive(names.queues[queue], { max: reorder ? max + 2 : max });
      return (reorder ? received.toReversed() : received).map(({ body, receiptHandle, systemAttributes }) => ({
        ...{ body, receipt: receiptHandle, receiveCount: Number(systemAttributes['ApproximateReceiveCount']) },
      }));
    },
    remove: async (queue: QueueName, receipt) => void queues.remove(names.queues[queue], receipt),
    messages: (queue) => files.messages(names.queues[queue]),
    deadLetters: (queue) => files.deadLetters(names.deadLetters[queue]),
  };
};
