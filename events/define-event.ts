import type * as z from 'zod/mini';
import type { QueueName } from '../libs/ports/messages.ts';
import { type Envelope, envelopeSchema } from './envelope.ts';

/** The contract of one version of one type of event. */
export interface EventDefinition<
  Type extends string = string,
  Version extends number = number,
  Data extends z.ZodMiniType = z.ZodMiniType,
> {
  /** `noun.past-verb`, e.g. `submission.received`. */
  readonly type: Type;
  /** From 1. A shape once released never changes; another one is another version, in a file beside. */
  readonly version: Version;
  /** Whose queues the event goes to. */
  readonly queues: readonly QueueName[];
  /** The schema of `data`, strict. */
  readonly data: Data;
  /** A sample of `data`, for the documentation and for tests. */
  readonly example: z.output<Data>;
  /** The schema of the whole message. */
  readonly envelope: ReturnType<typeof envelopeSchema>;
}

/** The message that a definition describes. */
export type EventOf<D extends EventDefinition> = Envelope<D['type'], D['version'], z.output<D['data']>>;

/**
 * Declares an event. To add one: a file with its definition, a line in `index.ts`, and `node infra/cli/generate-schemas.ts`.
 *
 * @example
 * export const uploadAwaited = defineEvent({
 *   type: 'upload.awaited', version: 1, queues: ['upload'],
 *   data: z.strictObject({ submission: id }), example: { submission: 'sub-1' },
 * });
 */
export const defineEvent = <const Type extends string, const Version extends number, Data extends z.ZodMiniType>(
  contract: Omit<EventDefinition<Type, Version, Data>, 'envelope'>,
): EventDefinition<Type, Version, Data> => ({
  ...contract,
  envelope: envelopeSchema(contract.type, contract.version, contract.data),
});
