import type { Objects } from '../../../libs/ports/objects.ts';
import type { Records } from '../../../libs/ports/records.ts';
import type { WorkPorts } from '../../../libs/ports/unit-of-work.ts';

/** What the tick needs. */
export interface TickPorts
  extends WorkPorts,
    Pick<Records, 'listIndex' | 'listRecords'>,
    Pick<Objects, 'getObject' | 'putObject'> {}

/**
 * One thing that the tick looks after. It works from what is stored and from the scheduled time alone, and has one effect
 * however often, late or by how many it is done: to add one is to add a file here and a line in `index.ts`.
 */
export interface Duty {
  /** What the report counts its deeds by. */
  readonly name: string;
  /** Does what is due by the scheduled time, RFC 3339 in UTC; how many things it did. */
  readonly run: (ports: TickPorts, scheduledTime: string) => Promise<number>;
}
