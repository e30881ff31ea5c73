import type { Consume } from '../../../libs/lambda/sqs.ts';
import type { SystemPorts } from '../system/everything.ts';
import type { ApiCall } from '../system/invoke.ts';

/** What is running: the step, and the message that it works on (empty for commands and schedules). */
export interface Running {
  readonly step: string;
  readonly message: string;
}

/** A bug that a test puts into the system, to see that the simulation finds it. The system's own code has none of these. */
export interface Plant {
  readonly name: string;
  /** What is wrong with it, in a sentence. */
  readonly wrong: string;
  /** Stands between a step and its ports; one set of ports a running function. */
  readonly ports?: (ports: SystemPorts, running: () => Running) => SystemPorts;
  readonly consume?: (consume: Consume) => Consume;
  readonly call?: (call: ApiCall) => ApiCall;
  /** The time that a schedule is told. */
  readonly scheduledTime?: (scheduledTime: string, now: string) => string;
  /** Every message of a batch is acknowledged, whatever became of it. */
  readonly acknowledgesAll?: true;
}

/** No bug: the system as it is. */
export const nothingPlanted: Plant = { name: 'none', wrong: 'nothing' };
