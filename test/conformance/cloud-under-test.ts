import type { ClientSettings } from '../../libs/aws/clients.ts';
import type { BucketName } from '../../libs/ports/objects.ts';

/** A cloud that real SDK clients reach, with places of its own for the suite. */
export interface CloudUnderTest {
  /** How clients reach it; unset settings come from the surroundings. */
  readonly settings: ClientSettings;
  readonly tables: Readonly<Record<'intake' | 'validation', string>>;
  readonly buckets: Readonly<Record<BucketName, string>>;
  /** A queue that nobody else reads. */
  readonly queue: () => Promise<QueueUnderTest>;
  /** Lets time pass: at once where the clock is ours. */
  readonly passTime: (seconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A queue with its dead-letter queue. */
export interface QueueUnderTest {
  readonly url: string;
  readonly deadLetterUrl: string;
  readonly visibilitySeconds: number;
  readonly maxReceiveCount: number;
}
