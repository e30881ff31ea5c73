import type { QueueName } from '../../../libs/ports/messages.ts';
import { QUEUES } from '../system/everything.ts';
import { act, readSomething, retry } from './act.ts';
import { badMessages } from './bad-message.ts';
import { moveClock } from './move-clock.ts';
import type { Run } from './run.ts';
import { settle } from './task.ts';

/** How many functions run side by side at most. */
const CONCURRENCY = 5;

/** A run that is not over after so many turns has people who cannot finish: what they did not do is left undone. */
const TURNS = 6000;

/** Something that can happen next, and how likely it is beside the others. */
interface Choice {
  readonly weight: number;
  readonly happen: () => void | Promise<void>;
}

/** Lets things happen in an order that the seed draws, with faults, until people have done all that the story has them do. */
export const chaos = async (run: Run): Promise<void> => {
  const people = [
    {
      weight: 2,
      happen: async () => {
        await act(run);
        if (run.random.chance(0.3)) await act(run);
      },
    },
    { weight: 0.3, happen: () => readSomething(run) },
  ];
  for (let turn = 0; turn < TURNS && run.broken.length === 0; turn += 1) {
    await settle(run.sim.waiting);
    const left = run.story.actions - run.ledger.actions;
    const free = run.sim.running() < CONCURRENCY;
    const choices = [
      ...resumptions(run),
      ...(free ? [...deliveries(run), ...firings(run), ...retries(run)] : []),
      ...(free && left > 0 ? people : []),
    ];
    if (choices.length === 0 && left <= 0) return;
    const clock = { weight: choices.length === 0 ? 1 : 0.35, happen: () => moveClock(run) };
    await draw(run, [...choices, clock]).happen();
  }
};

const draw = <T extends { readonly weight: number }>({ random }: Run, choices: readonly T[]): T => {
  let at = random.fraction() * choices.reduce((sum, { weight }) => sum + weight, 0);
  for (const choice of choices) {
    at -= choice.weight;
    if (at < 0) return choice;
  }
  return choices.at(-1) as T;
};

/** Where only slow functions wait, other things may well happen first. */
const resumptions = (run: Run): readonly Choice[] => {
  const pace = run.sim.waiting.calls.reduce((sum, { task }) => sum + task.pace, 0);
  return pace > 0 ? [{ weight: 14 * Math.min(1, pace), happen: () => resume(run) }] : [];
};

/** One waiting call goes on, under a fault if it is its turn for one. */
const resume = (run: Run): void => {
  const { sim } = run;
  const { calls } = sim.waiting;
  const { call } = draw(
    run,
    calls.map((one) => ({ weight: one.task.pace, call: one })),
  );
  calls.splice(calls.indexOf(call), 1);
  const fault = sim.injector.callFault(call.task.step);
  sim.trace.push(`#${call.task.id} ${call.port}${fault ? ` ${fault}` : ''}`);
  call.release(fault);
};

const deliveries = (run: Run): readonly Choice[] => {
  const now = run.sim.world.time();
  return QUEUES.filter((queue) => run.sim.world.queues.messages(queue).some(({ visibleAt }) => visibleAt <= now)).map(
    (queue) => ({ weight: 2, happen: () => deliver(run, queue) }),
  );
};

/** Queues whose lost messages the tick sends again before the system is at rest. */
const REPAIRED: ReadonlySet<QueueName> = new Set(['publishing', 'notice', 'export']);

/** A message is gone, as one that nobody ever sends back from the dead letters. */
const lose = async ({ world: { queues } }: Run['sim'], queue: QueueName): Promise<void> => {
  for (const { receipt } of await queues.receive(queue, 1, false)) await queues.remove(queue, receipt);
};

const deliver = async ({ sim, random }: Run, queue: QueueName): Promise<void> => {
  const { queues } = sim.world;
  const copy = async () => {
    const body = queues.messages(queue).find(({ visibleAt }) => visibleAt <= sim.world.time())?.body;
    if (body !== undefined) await queues.put(queue, body);
  };
  if (REPAIRED.has(queue) && sim.injector.drive('message-lost', queue)) await lose(sim, queue);
  if (sim.injector.drive('message-bad', queue)) await queues.put(queue, random.pick(badMessages));
  if (sim.injector.drive('message-duplicated', queue)) await copy();
  const reorder = sim.injector.drive('message-reordered', queue);
  const twice = sim.injector.drive('two-at-once', queue);
  if (twice) await copy();
  const count = 1 + random.below(3);
  await sim.deliver(queue, twice ? 1 : count, reorder);
  if (twice) await sim.deliver(queue, 1, !reorder);
};

const firings = (run: Run): readonly Choice[] => {
  const { sim, schedules } = run;
  const now = sim.world.time();
  const annual = schedules.owedAnnual(now);
  return [
    ...(schedules.owesTick(now) ? [{ weight: 0.3, happen: () => fire(run, 'tick', schedules.newestTick(now)) }] : []),
    ...annual.slice(0, 1).map((time) => ({ weight: 1.5, happen: () => fire(run, 'annual', time) })),
  ];
};

/** Fires a schedule: perhaps twice, perhaps only later. */
const fire = ({ sim, schedules }: Run, schedule: 'tick' | 'annual', time: string): void => {
  if (sim.injector.drive('schedule-late', schedule)) return;
  const done = schedule === 'tick' ? schedules.tickDone : schedules.annualDone;
  const times = sim.injector.drive('schedule-twice', schedule) ? 2 : 1;
  for (let count = 0; count < times; count += 1) sim.fire(schedule, time, (ok) => ok && done(time));
};

const retries = (run: Run): readonly Choice[] =>
  run.ledger.intents.some(({ replies, sent }) => replies.length === 0 && sent < 6)
    ? [{ weight: 0.5, happen: () => retry(run) }]
    : [];
