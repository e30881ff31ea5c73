/** Something that is started slowly, serves one caller at a time and may die. */
export interface Pooled {
  readonly alive: () => boolean;
  readonly end: () => Promise<void>;
}

/** The right to use an item until it is given back, once. */
export interface Lease<T> {
  readonly item: T;
  readonly giveBack: () => void;
}

export interface LeaseRequest<T> {
  /** Items of one key are interchangeable. */
  readonly key: string;
  /** Items of this key that may be in use at a time. */
  readonly limit: number;
  readonly start: () => T;
  /** Whether to wait when the key's limit is reached; a caller always waits for a slot of the pool. */
  readonly wait: boolean;
}

/** A bounded number of warm items of several kinds. */
export interface Pool<T> {
  /** Leases an item; undefined when the key's limit is reached and the caller does not wait. */
  readonly lease: (request: LeaseRequest<T>) => Promise<Lease<T> | undefined>;
  /** Ends every item. Leases in use end with their item; callers that wait are rejected. */
  readonly close: () => Promise<void>;
}

interface Slot<T> {
  readonly key: string;
  readonly item: T;
  busy: boolean;
}

/**
 * Makes a pool. A warm idle item is taken first; else a new one is started while there is room; else the item that has been
 * idle longest gives way; else the caller waits, in order of arrival among those who can be served.
 *
 * @param size items at most, idle ones included
 */
export function createPool<T extends Pooled>(size: number): Pool<T> {
  // In the order of their last use: the first idle slot is the one to give up.
  let slots: Slot<T>[] = [];
  const waiting: { readonly request: LeaseRequest<T>; readonly turn: PromiseWithResolvers<Lease<T>> }[] = [];
  let closed = false;

  const inUse = (key: string) => slots.filter((slot) => slot.busy && slot.key === key).length;

  function take(request: LeaseRequest<T>): Lease<T> | undefined {
    slots = slots.filter((slot) => slot.busy || slot.item.alive());
    if (inUse(request.key) >= request.limit) return undefined;
    const warm = slots.find((slot) => !slot.busy && slot.key === request.key);
    if (warm) return lend(warm);
    if (slots.length >= size) {
      const idle = slots.find((slot) => !slot.busy);
      if (!idle) return undefined;
      slots = slots.filter((slot) => slot !== idle);
      void idle.item.end();
    }
    const slot: Slot<T> = { key: request.key, item: request.start(), busy: false };
    slots.push(slot);
    return lend(slot);
  }

  function lend(slot: Slot<T>): Lease<T> {
    slot.busy = true;
    return {
      item: slot.item,
      giveBack: () => {
        slot.busy = false;
        slots = [...slots.filter((other) => other !== slot), slot];
        serveWaiting();
      },
    };
  }

  function serveWaiting(): void {
    for (const waiter of [...waiting]) {
      const lease = take(waiter.request);
      if (!lease) continue;
      waiting.splice(waiting.indexOf(waiter), 1);
      waiter.turn.resolve(lease);
    }
  }

  async function lease(request: LeaseRequest<T>): Promise<Lease<T> | undefined> {
    if (closed) throw new Error('The pool is closed');
    const now = take(request);
    if (now) return now;
    if (!request.wait && inUse(request.key) >= request.limit) return undefined;
    const turn = Promise.withResolvers<Lease<T>>();
    waiting.push({ request, turn });
    return turn.promise;
  }

  async function close(): Promise<void> {
    closed = true;
    for (const { turn } of waiting.splice(0)) turn.reject(new Error('The pool is closed'));
    await Promise.all(slots.map((slot) => slot.item.end()));
  }

  return { lease, close };
}
