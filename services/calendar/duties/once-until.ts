import { sweeps } from '../../../libs/ports/calendar-duties.ts';
import type { TickPorts } from './duty.ts';

/**
 * Does the work of a duty once for a day or an hour, whichever `slot` names: by the first tick of it that comes through. One that fails
 * is done again by the next tick, as is one that says `undefined`: not yet. Slots are texts that sort by time.
 */
export const onceUntil = async (
  ports: TickPorts,
  duty: string,
  slot: string,
  work: () => Promise<number | undefined>,
): Promise<number> => {
  const before = await sweeps.read(ports.readRecord, duty);
  if (before && before.value.done >= slot) return 0;
  const count = await work();
  if (count === undefined) return 0;
  // Who comes second finds it written: the work itself has one effect.
  await ports.commit([sweeps.write(duty, before?.version ?? 'absent', { done: slot })]);
  return count;
};
