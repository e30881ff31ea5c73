import { answerer } from './answer-request.ts';
import { type CloudQueues, cloudQueues } from './cloud-queues.ts';
import { localCursorKey } from './cursor-key.ts';
import { type DataDir, takeDataDir } from './data-dir.ts';
import { type Ending, inReverse, patiently } from './ending.ts';
import type { Faults } from './faults.ts';
import { type Answerer, openFrontDoor } from './front-door.ts';
import { type Lambda, openLambda } from './lambda/lambda.ts';
import { openLogSink } from './lambda/log-lines.ts';
import { openGateway, type SigningIn, type TrustedElsewhere } from './open-gateway.ts';
import { openServices } from './open-services.ts';
import { localPlace } from './place.ts';
import { scheduler } from './schedules/scheduler.ts';
import { openTimetable } from './schedules/timetable.ts';
import { untilQuiet, untilSettled } from './settled.ts';
import { localSigningKey } from './signing-key.ts';
import { startMappings } from './start-mappings.ts';
import type { CloudDefinition } from './template/definitions.ts';
import { readTemplate } from './template/read-template.ts';
import { openWorldClock, type WorldClock } from './world/world-clock.ts';

/** What the embedded cloud is started with. */
export interface CloudOptions {
  /** The folder that `osls package` wrote; {@link import('./package.ts').ensurePackage} finds or makes it. */
  readonly packageDir: string;
  /** Where everything is stored; absent = in memory. One process may have it at a time. */
  readonly dataDir?: string | undefined;
  /** 0 or absent = a free one. */
  readonly port?: number | undefined;
  /** The world's time (ISO 8601) when the data folder is new; absent = real time. */
  readonly startAt?: string | undefined;
  /** Told of each line that a function writes and of what goes wrong in the cloud itself. */
  readonly log?: ((line: string) => void) | undefined;
  readonly faults?: Faults | undefined;
  /** Threads of functions at most, all functions together; 16 where it is left out. More save cold starts and cost memory. */
  readonly slots?: number | undefined;
  /** An issuer elsewhere, whose tokens are taken in place of the local one's. */
  readonly issuer?: TrustedElsewhere | undefined;
}

/** A running embedded cloud. */
export interface Cloud {
  /** `http://127.0.0.1:PORT`, of the API and of every service. */
  readonly origin: string;
  readonly signingIn: SigningIn;
  /** The world's time in milliseconds. */
  readonly now: () => number;
  /**
   * Moves the world on to a time (ISO 8601), with the schedules that become due on the way; before each leap the work under way
   * is done. Rejects when a schedule failed, or the work does not come to an end.
   */
  readonly advanceTo: (time: string) => Promise<void>;
  /** Calls a schedule, by name or logical id, for an occurrence (ISO 8601), due or not. Rejects when it failed. */
  readonly fire: (schedule: string, scheduledTime: string) => Promise<void>;
  /** Resolves when nothing goes on any more; rejects after so many real milliseconds with what still does. */
  readonly settled: (deadlineMs: number) => Promise<void>;
  readonly queues: CloudQueues;
  /** Ends in order: batches under way are finished, if they do not take too long, and everything is closed. */
  readonly close: () => Promise<void>;
}

/** Threads of functions where nothing else is said. */
const usualSlots = 16;

/** How long a leap in time waits for the work before it; real milliseconds. */
const quietMs = 60_000;

/** How long a close waits for the work under way. */
const patienceMs = 5_000;

/**
 * Starts the system of a packaged template on this machine: its tables, queues, buckets, functions, mappings, schedules and
 * routes, behind one port of 127.0.0.1. Rejects when the data folder or the port is taken, another issuer cannot be found, or the template asks for something
 * that does not run here. It sets this process's time zone to UTC, in which Lambda runs: threads have none of their own.
 *
 * @example
 * const cloud = await startCloud({ packageDir: await ensurePackage({ root, cacheDir }), dataDir: '.local', port: 3000 });
 * cloud.origin; // 'http://127.0.0.1:3000'
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  process.env['TZ'] = 'UTC';
  const ending = inReverse();
  try {
    return await assemble(options, ending);
  } catch (error) {
    await ending.run();
    throw error;
  }
}

async function assemble(options: CloudOptions, ending: Ending): Promise<Cloud> {
  const { packageDir, faults = {}, log = () => {} } = options;
  const report = (error: unknown) => log(`cloud: ${error instanceof Error ? error.stack : String(error)}`);

  const data = takeDataDir(options.dataDir);
  ending.add(data.release);
  const startAt = options.startAt === undefined ? undefined : instantOf(options.startAt);
  const clock = openWorldClock({ file: data.file('clock.json'), startAt, realNow: Date.now });
  const services = await openServices({ data, clock, origin: () => door.origin, faults, report });
  ending.add(services.close);

  // The port comes before the functions, whose settings hold queue URLs, and answers when they are ready.
  const behind = Promise.withResolvers<Answerer>();
  const door = await openFrontDoor({ port: options.port ?? 0, clock: clock.now, answerer: behind.promise, report });
  ending.add(door.close);
  const parameters = {
    SigningKey: localSigningKey(data.file('signing-key.json')),
    CursorKey: localCursorKey(data.file('cursor-key.json')),
    WebhookReach: 'loopback',
  };
  const definition = readTemplate(packageDir, { ...localPlace, origin: door.origin, parameters });
  await services.declare(definition);

  const lambda = openFunctions(definition, { options, data, clock, origin: door.origin, ending });
  const { invoke } = lambda;
  const gateway = await openGateway({
    definition: definition.httpApi,
    issuerFile: data.file('issuer.json'),
    clientFile: data.file('portal-client.json'),
    issuer: options.issuer,
    origin: door.origin,
    invoke,
    clock: clock.now,
  });
  behind.resolve(answerer({ ...services, ...gateway, faults }));

  const mappings = startMappings({ mappings: definition.mappings, queues: services.queues, invoke, report });
  ending.add(() => patiently(patienceMs, mappings.stop()));
  const { schedules } = definition;
  const timetable = openTimetable({ schedules, file: data.file('schedules.json'), now: clock.now() });
  const queues = cloudQueues(services.queues, definition.queues);
  const activity = () => ({
    queues: queues.working(),
    invocations: lambda.pending(),
    batches: mappings.inHand(),
  });
  const quiet = () => untilQuiet(activity, quietMs);
  const times = scheduler({ schedules, timetable, clock, invoke, quiet, log });
  ending.add(() => patiently(patienceMs, times.stop()));
  times.start();

  return {
    origin: door.origin,
    signingIn: gateway.signingIn,
    now: clock.now,
    advanceTo: async (time) => {
      await times.advanceTo(instantOf(time));
      // Messages whose visibility has run out by the new time wake who waits for them.
      services.queues.wake();
    },
    fire: (schedule, scheduledTime) => times.fire(schedule, instantOf(scheduledTime)),
    settled: (deadlineMs) => untilSettled(activity, deadlineMs),
    queues,
    close: ending.run,
  };
}

function openFunctions(
  { functions }: CloudDefinition,
  around: {
    readonly options: CloudOptions;
    readonly data: DataDir;
    readonly clock: WorldClock;
    readonly origin: string;
    readonly ending: Ending;
  },
): Lambda {
  const { options, data, clock, origin, ending } = around;
  const logs = openLogSink(data.file('logs'), options.log ?? (() => {}));
  ending.add(logs.close);
  const lambda = openLambda({
    functions,
    bundleDir: data.bundles,
    origin,
    clock: clock.shared,
    log: logs.write,
    slots: options.slots ?? usualSlots,
    killSandbox: options.faults?.killSandbox,
  });
  ending.add(lambda.close);
  return lambda;
}

function instantOf(time: string): number {
  const instant = Date.parse(time);
  if (Number.isNaN(instant)) throw new RangeError(`"${time}" is not an ISO 8601 time`);
  return instant;
}
