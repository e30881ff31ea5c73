import type { QueueCounts } from './settled.ts';
import type { LocalQueues } from './sqs/local-queues.ts';
import type { ReceivedMessage } from './sqs/queues.ts';
import type { QueueDefinition } from './template/definitions.ts';

/** A message that its consumer failed too often. */
export interface DeadLetter {
  /** The dead-letter queue that holds it. */
  readonly queue: string;
  readonly messageId: string;
  readonly body: string;
}

/** The queues as a person or a test looks at them. */
export interface CloudQueues {
  /** Counts by queue name, of all queues. */
  readonly counts: () => Readonly<Record<string, QueueCounts>>;
  /** Counts by queue name, of the queues that something takes from. */
  readonly working: () => Readonly<Record<string, QueueCounts>>;
  /** The dead letters of all queues, up to a hundred each; reading leaves them where they are. */
  readonly deadLetters: () => Promise<readonly DeadLetter[]>;
  /** Sends messages of a dead-letter queue once more to where they came from; says how many. */
  readonly redrive: (deadLetterQueue: string, target: string, max: number) => number;
}

const readAtOnce = 100;

/** A look at the template's queues. */
export function cloudQueues(queues: LocalQueues, definitions: readonly QueueDefinition[]): CloudQueues {
  const names = definitions.map((definition) => definition.name);
  const dead = new Set(definitions.flatMap(({ redrive }) => redrive?.deadLetterTargetArn.split(':').at(-1) ?? []));
  const countsOf = (some: readonly string[]) => Object.fromEntries(some.map((name) => [name, queues.counts(name)]));
  // A message that is received for no time at all is visible again at once.
  const peek = (queue: string) => queues.receive(queue, { max: readAtOnce, visibilitySeconds: 0 });

  return {
    counts: () => countsOf(names),
    working: () => countsOf(names.filter((name) => !dead.has(name))),
    deadLetters: async () => {
      const letters = await Promise.all([...dead].map(async (queue) => (await peek(queue)).map(letterIn(queue))));
      return letters.flat();
    },
    redrive: (deadLetterQueue, target, max) => queues.redrive(deadLetterQueue, target, max),
  };
}

function letterIn(queue: string): (message: ReceivedMessage) => DeadLetter {
  return ({ messageId, body }) => ({ queue, messageId, body });
}
