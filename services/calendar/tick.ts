import { startAttempts } from './duties/attempts.ts';
import type { TickPorts } from './duties/duty.ts';
import { duties } from './duties/index.ts';

/** How many things each duty did, by its name. */
export type TickReport = Readonly<Record<string, number>>;

/**
 * Does what is due (每分钟巡检), duty after duty. Ages are measured from the scheduled time; what a late tick is too early
 * for, the next one finds. A duty that fails keeps no other from being done; the first failure is thrown at the end.
 */
export const tick =
  (ports: TickPorts) =>
  async (scheduledTime: string): Promise<TickReport> => {
    const report: Record<string, number> = {};
    const { attempt, end } = startAttempts();
    for (const { name, run } of duties) {
      await attempt(async () => {
        report[name] = await run(ports, scheduledTime);
      });
    }
    end();
    return report;
  };
