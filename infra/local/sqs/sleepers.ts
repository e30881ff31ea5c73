/** The long polls that wait, by queue. */
export interface Sleepers {
  /** Resolves when the queue is woken, after `ms` of real time, or at once when closed. */
  sleep(queue: string, ms: number): Promise<void>;
  /** Wakes those who wait at one queue, or all. */
  wake(queue?: string): void;
  /** Wakes all, and lets nobody sleep again. */
  close(): void;
  readonly closed: boolean;
}

/** Makes a place where long polls wait without asking again and again. */
export function makeSleepers(): Sleepers {
  const waiting = new Map<string, Set<() => void>>();
  let closed = false;

  const wake = (queue?: string) => {
    const queues = queue === undefined ? [...waiting.values()] : [waiting.get(queue) ?? []];
    // A copy: each takes itself out of the set.
    for (const rise of queues.flatMap((one) => [...one])) rise();
  };

  return {
    sleep(queue, ms) {
      if (closed) return Promise.resolve();
      const here = waiting.get(queue) ?? new Set();
      waiting.set(queue, here);
      return new Promise((resolve) => {
        const rise = () => {
          clearTimeout(timer);
          here.delete(rise);
          resolve();
        };
        const timer = setTimeout(rise, ms);
        here.add(rise);
      });
    },
    wake,
    close() {
      closed = true;
      wake();
    },
    get closed() {
      return closed;
    },
  };
}
