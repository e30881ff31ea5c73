import { DELIVERIES } from '../../../libs/ports/deliveries.ts';
import { AWAITED_UPLOADS } from '../../../libs/ports/submissions.ts';
import { OUTBOX, SENT } from '../../../libs/ports/unit-of-work.ts';
import { QUEUES } from '../system/everything.ts';
import { jump } from './move-clock.ts';
import type { Run } from './run.ts';
import { settle } from './task.ts';

const ROUNDS = 14;
const STEP = 7 * 60_000;

/**
 * Lets the system come to rest by itself: no faults any more, the clock goes on, schedules fire, messages come again.
 * Returns what is still waiting after that, which should be nothing.
 */
export const drain = async (run: Run): Promise<readonly string[]> => {
  run.sim.injector.stop();
  for (let round = 0; round < ROUNDS; round += 1) {
    await work(run);
    if (restless(run).length === 0) return [];
    jump(run, Math.max(run.sim.world.time() + STEP, nextTryIn(run)));
    await fireOwed(run);
  }
  return restless(run);
};

/** When nothing but a try of hours to come is left, that is when the next thing happens. */
const nextTryIn = (run: Run): number => {
  const dues = run.sim.world.records.all().flatMap(({ due }) => (due?.pk === DELIVERIES ? [Date.parse(due.sk)] : []));
  return restless(run).length > dues.length ? 0 : Math.min(...dues);
};

const work = async (run: Run): Promise<void> => {
  const { sim } = run;
  for (;;) {
    await settle(sim.waiting);
    const call = sim.waiting.calls.shift();
    if (call) call.release(undefined);
    else if (!(await deliverNext(run))) return;
  }
};

const deliverNext = async ({ sim }: Run): Promise<boolean> => {
  const now = sim.world.time();
  const queue = QUEUES.find((one) => sim.world.queues.messages(one).some(({ visibleAt }) => visibleAt <= now));
  if (queue) await sim.deliver(queue, 10, false);
  return queue !== undefined;
};

const fireOwed = async (run: Run): Promise<void> => {
  const { sim, schedules } = run;
  for (const time of schedules.owedAnnual(sim.world.time())) {
    sim.fire('annual', time, (ok) => ok && schedules.annualDone(time));
  }
  const tick = schedules.newestTick(sim.world.time());
  sim.fire('tick', tick, (ok) => ok && schedules.tickDone(tick));
  await work(run);
};

/** What stands in these partitions of a `due` index is not done. */
const WAITING: readonly string[] = [OUTBOX, AWAITED_UPLOADS, DELIVERIES];

/** Where a message was lost, it is at rest only when no sent event waits for what should come of it. */
const waitingIn = ({ injector }: Run['sim']): readonly string[] =>
  [...injector.counts.keys()].some((pair) => pair.endsWith('× message-lost')) ? [...WAITING, SENT] : WAITING;

/** What keeps the system from being at rest. */
const restless = ({ sim, schedules }: Run): readonly string[] => {
  const waiting = waitingIn(sim);
  return [
    ...QUEUES.flatMap((queue) => sim.world.queues.messages(queue).map(({ id }) => `message ${id} waits in ${queue}`)),
    ...sim.world.records
      .all()
      .filter(({ due }) => due !== undefined && waiting.includes(due.pk))
      .map(({ key, due }) => `${key.pk} of ${key.table} stands in ${due?.pk}`),
    ...schedules.owedAnnual(sim.world.time()).map((time) => `the annual schedule of ${time} was not done`),
  ];
};

/** Sends every dead letter that could be done back to its queue, as the office does; returns those that cannot. */
export const redrive = async ({ sim }: Run, known: ReadonlySet<string>, from: Map<string, number>): Promise<void> => {
  for (const queue of QUEUES) {
    const letters = sim.world.queues.deadLetters(queue);
    for (const { body } of letters.slice(from.get(queue) ?? 0)) {
      if (!known.has(body)) await sim.world.queues.put(queue, body);
    }
    from.set(queue, letters.length);
  }
};
