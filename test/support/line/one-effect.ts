import { expect } from 'vitest';
import { drainOutboxes, type Line, type LinePorts, stateOf } from './open-line.ts';

/** Some work over the ports, from a state that can be made again and again. */
export interface RepeatableWork {
  readonly arrange: () => Promise<Line>;
  readonly act: (ports: LinePorts) => Promise<unknown>;
}

/** Whether the call that fails had its effect before its answer was lost. */
type CrashKind = 'before-the-call' | 'after-the-call';

/** What the process dies of. */
class Crash extends Error {
  override readonly name = 'Crash';
}

/**
 * Expects that work has one effect and sends its events at least once: done twice, by two at the same time, and again
 * after a crash at each of its port calls, with the call's effect lost or not. Returns how many calls it crashed at.
 */
export const expectOneEffect = async (work: RepeatableWork): Promise<number> => {
  const once = await outcome(work, (act, ports) => act(ports));
  expect(
    await outcome(work, async (act, ports) => {
      await act(ports);
      await act(ports);
    }),
    'done twice',
  ).toEqual(once);
  expect(await outcome(work, (act, ports) => Promise.all([act(ports), act(ports)])), 'done by two at once').toEqual(
    once,
  );
  for (const kind of ['before-the-call', 'after-the-call'] as const) await expectSameAfterCrashes(work, once, kind);
  const calls = countCalls();
  await outcome(work, (act, ports) => act(crashing(ports, Number.POSITIVE_INFINITY, 'before-the-call', calls)));
  return calls.made;
};

const expectSameAfterCrashes = async (work: RepeatableWork, once: unknown, kind: CrashKind): Promise<void> => {
  for (let call = 1; ; call += 1) {
    let crashed = false;
    const again = await outcome(work, async (act, ports) => {
      try {
        await act(crashing(ports, call, kind, countCalls()));
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        crashed = true;
        await act(ports);
      }
    });
    if (!crashed) return;
    expect(again, `crash ${kind}, call ${call}`).toEqual(once);
  }
};

const outcome = async (
  { arrange, act }: RepeatableWork,
  run: (act: RepeatableWork['act'], ports: LinePorts) => Promise<unknown>,
) => {
  const line = await arrange();
  await run(act, line.ports);
  await drainOutboxes(line);
  return stateOf(line);
};

const countCalls = () => ({ made: 0 });

/** Ports whose `at`-th call dies, counted over all that leave the process. */
const crashing = (ports: LinePorts, at: number, kind: CrashKind, calls: { made: number }): LinePorts => {
  const guard = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      calls.made += 1;
      const dies = calls.made === at;
      if (dies && kind === 'before-the-call') throw new Crash();
      const result = await call(...args);
      if (dies) throw new Crash();
      return result;
    };
  };
  return {
    ...ports,
    readRecord: guard(ports.readRecord),
    listRecords: guard(ports.listRecords),
    listIndex: guard(ports.listIndex),
    commit: guard(ports.commit),
    getObject: guard(ports.getObject),
    putObject: guard(ports.putObject),
    findFirstVersion: guard(ports.findFirstVersion),
    signUpload: guard(ports.signUpload),
    signDownload: guard(ports.signDownload),
    sendMessages: guard(ports.sendMessages),
  };
};
