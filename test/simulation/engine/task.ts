import { type CallFault, Crash, callUnder } from './fault.ts';

/** A port call that waits for its turn. */
export interface ParkedCall {
  readonly task: Task;
  readonly port: string;
  /** Lets it go on, under a fault where one is named. */
  readonly release: (fault: CallFault | undefined) => void;
}

/** A running function: one delivery, command or schedule. */
export interface Task {
  readonly id: number;
  /** What it does, for coverage and trace; a consumer learns it from the message. */
  step: string;
  /** The message that a consumer works on. */
  message: string;
  /** When the platform ends it, in milliseconds since the epoch. */
  readonly deadline: number;
  /** How likely it goes on beside others: a slow one may stand between two calls while others do all of their work. */
  readonly pace: number;
  /** Its process is gone. */
  dead: boolean;
}

/** Where tasks wait: a list that the scheduler picks from. */
export interface Waiting {
  /** Every task that has not ended. */
  readonly running: Set<Task>;
  readonly calls: ParkedCall[];
  /** Calls that were released and have not come back. */
  readonly underWay: Set<Promise<unknown>>;
}

/** Nobody waits. */
export const nobodyWaits = (): Waiting => ({ running: new Set(), calls: [], underWay: new Set() });

/**
 * Wraps every function of a set of ports, so that each call of a task waits until the scheduler lets it go on. `now`,
 * `newId` and what is listed in `untouched` are called at once.
 */
export const gatePorts = <P extends object>(
  ports: P,
  task: Task,
  waiting: Waiting,
  untouched: readonly string[],
): P => {
  const gated: Record<string, unknown> = {};
  for (const [name, port] of Object.entries(ports)) {
    gated[name] = untouched.includes(name) ? port : gateCall(name, port as PortCall, task, waiting);
  }
  return gated as P;
};

type PortCall = (...args: readonly unknown[]) => Promise<unknown>;

/** One port function under the scheduler. */
export const gateCall =
  <Args extends readonly unknown[], R>(
    name: string,
    call: (...args: Args) => Promise<R>,
    task: Task,
    waiting: Waiting,
  ) =>
  async (...args: Args): Promise<R> => {
    if (task.dead) throw new Crash(`a dead process calls ${name}`);
    const fault = await new Promise<CallFault | undefined>((release) => {
      waiting.calls.push({ task, port: name, release });
    });
    if (task.dead) throw new Crash(`the process died while ${name} waited`);
    const die = () => {
      task.dead = true;
    };
    const done = fault === undefined ? call(...args) : callUnder(fault, name, () => call(...args), die);
    waiting.underWay.add(done);
    try {
      return await done;
    } finally {
      waiting.underWay.delete(done);
    }
  };

/**
 * Lets everything run that can run without the scheduler: afterwards each call that was released has come back, and each
 * task waits at a call, or is done. A task may take its time between two calls (a workbook is compressed by threads of the
 * platform): what comes next must not depend on how long that is.
 */
export const settle = async (waiting: Waiting): Promise<void> => {
  const { underWay } = waiting;
  do {
    if (underWay.size > 0) await Promise.allSettled(underWay);
    await new Promise((resolve) => setImmediate(resolve));
  } while (underWay.size > 0 || someCompute(waiting));
};

const someCompute = ({ running, calls }: Waiting): boolean =>
  running.values().some((task) => !calls.some((call) => call.task === task));
