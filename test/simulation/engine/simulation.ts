import type { Consume } from '../../../libs/lambda/sqs.ts';
import type { QueueName } from '../../../libs/ports/messages.ts';
import type { ListIndex } from '../../../libs/ports/records.ts';
import { tick } from '../../../services/calendar/tick.ts';
import type { Plant } from '../planted/plant.ts';
import { everyConsumer, fireAnnualRun, type SystemPorts } from '../system/everything.ts';
import { type ApiCall, type ApiReply, callApi, consumeBatch } from '../system/invoke.ts';
import type { SimWorld } from '../system/sim-world.ts';
import { countCommits } from './count-commits.ts';
import { Crash } from './fault.ts';
import type { Injector } from './injector.ts';
import { gateCall, gatePorts, nobodyWaits, type Task, type Waiting } from './task.ts';

/** The two schedules of the system. */
export type ScheduleName = 'tick' | 'annual';

/** A run's system with its running functions: each is started here and goes on only as the scheduler lets it. */
export interface Simulation {
  readonly world: SimWorld;
  readonly waiting: Waiting;
  readonly injector: Injector;
  /** How many functions run. */
  readonly running: () => number;
  readonly trace: string[];
  readonly steps: ReadonlySet<string>;
  /** How often each command of the API was done, by its step: answered so, and something was committed while it ran. */
  readonly done: ReadonlyMap<string, number>;
  readonly deliver: (queue: QueueName, count: number, reorder: boolean) => Promise<void>;
  /** `onReply` is told of `undefined` where no answer came. */
  readonly request: (call: ApiCall, onReply: (reply: ApiReply | undefined) => void) => void;
  readonly fire: (schedule: ScheduleName, scheduledTime: string, onEnd: (ok: boolean) => void) => void;
}

/** How long each function may take, in seconds, as the packaged system sets it. */
const SECONDS = {
  upload: 30,
  validation: 60,
  indicator: 60,
  ranking: 120,
  publishing: 60,
  notice: 60,
  delivery: 30,
  export: 120,
  api: 10,
  tick: 50,
  annual: 10,
};

const UNTOUCHED = ['now', 'newId', 'newSecret', 'inflate', 'deflate'];

/** Builds the functions of a run over its world; a planted bug stands between them and the scheduler. */
export const simulationOf = (world: SimWorld, injector: Injector, plant: Plant, pace: () => number): Simulation => {
  const waiting = nobodyWaits();
  const trace: string[] = [];
  const steps = new Set<string>();
  const done = new Map<string, number>();
  let started = 0;

  const start = (step: string, seconds: number, work: (ports: SystemPorts, task: Task) => Promise<void>): void => {
    started += 1;
    const deadline = world.time() + seconds * 1000;
    const task: Task = { id: started, step, message: '', deadline, pace: pace(), dead: false };
    waiting.running.add(task);
    trace.push(`#${task.id} ${step} starts`);
    const lag = () => {
      const commits = injector.indexLag(task.step);
      if (commits > 0) trace.push(`#${task.id} lists an index of ${commits} commits ago`);
      return commits;
    };
    const gated = gatePorts(withLateIndex(world, lag), task, waiting, UNTOUCHED);
    const ports = plant.ports?.(gated, () => task) ?? gated;
    const end = (how: string) => {
      waiting.running.delete(task);
      trace.push(`#${task.id} ${task.step} ${how}`);
      steps.add(task.step);
    };
    work(ports, task).then(
      () => end(task.dead ? 'is gone' : 'ends'),
      (error: unknown) => end(error instanceof Crash ? 'is gone' : `fails: ${String(error)}`),
    );
  };

  return {
    ...{ world, waiting, injector, trace, steps, done, running: () => waiting.running.size },
    deliver: async (queue, count, reorder) => {
      const messages = await world.queues.receive(queue, count, reorder);
      if (messages.length === 0) return;
      start(queue, SECONDS[queue], async (ports, task) => {
        const consume = noteStep(everyConsumer(ports)[queue], queue, task);
        const setAside = gateCall('setAside', world.queues.setAsideOf(queue), task, waiting);
        const done = await consumeBatch(plant.consume?.(consume) ?? consume, messages, setAside, world.ports.now);
        const acknowledged = plant.acknowledgesAll ? messages.map(({ receipt }) => receipt) : done;
        if (!task.dead) for (const receipt of acknowledged) await world.queues.remove(queue, receipt);
      });
    },
    request: (call, onReply) =>
      start('api', SECONDS.api, async (ports, task) => {
        const counted = countCommits(ports);
        const reply = await callApi(counted.ports, plant.call?.(call) ?? call, (id) => {
          task.step = `api/${id}`;
        });
        onReply(task.dead ? undefined : reply);
        if (!task.dead && reply.status < 300 && counted.commits() > 0)
          done.set(task.step, (done.get(task.step) ?? 0) + 1);
        trace.push(`#${task.id} answers ${reply.status}${codeOf(reply)}`);
      }),
    fire: (schedule, scheduledTime, onEnd) =>
      start(`schedule/${schedule}`, SECONDS[schedule], async (ports, task) => {
        const time = plant.scheduledTime?.(scheduledTime, ports.now()) ?? scheduledTime;
        const work = schedule === 'tick' ? tick(ports)(time) : fireAnnualRun(ports)(time);
        await work.then(
          () => onEnd(!task.dead),
          (error: unknown) => {
            onEnd(false);
            throw error;
          },
        );
      }),
  };
};

/** The ports of a world, with an index that may lag behind where the world can look back. */
const withLateIndex = ({ ports, listIndexAgo }: SimWorld, lag: () => number): SystemPorts => {
  if (!listIndexAgo) return ports;
  const listIndex: ListIndex = (query) => listIndexAgo(lag(), query);
  return { ...ports, listIndex };
};

/** A consumer that tells its task what each message asks for. */
const noteStep =
  (consume: Consume, queue: QueueName, task: Task): Consume =>
  (body, context) => {
    task.step = `${queue}/${typeOf(body)}`;
    task.message = body;
    return consume(body, context);
  };

const KNOWN = /"type":"([a-z.-]+)"/u;

const typeOf = (body: string): string => {
  if (body.includes('"Records"')) return 'stored';
  return (body.length < 20_000 ? KNOWN.exec(body)?.[1] : undefined) ?? 'unknown';
};

const codeOf = ({ body }: ApiReply): string => {
  const type = (body as { readonly code?: unknown } | undefined)?.code;
  return typeof type === 'string' ? ` ${type}` : '';
};
