import type { Facts, Logs } from './log.ts';
import type { Figures } from './metrics.ts';

/**
 * Does work and measures it: how long it took, and what came of it, in the words of `figuresOf`, beside the facts that are only known
 * then; what throws is one `Failed`.
 *
 * @example
 * await measured(logs, 'tick', () => tick(scheduledTime), () => ({ Done: 1 }));
 */
export const measured = async <T>(
  logs: Logs,
  operation: string,
  work: () => Promise<T>,
  figuresOf: (result: T) => Figures,
  factsOf: (result: T) => Facts = () => ({}),
): Promise<T> => {
  const start = performance.now();
  const duration = () => Math.round(performance.now() - start);
  try {
    const result = await work();
    logs.about(factsOf(result)).measure(operation, { ...figuresOf(result), Duration: duration() });
    return result;
  } catch (error) {
    logs.measure(operation, { Failed: 1, Duration: duration() });
    throw error;
  }
};
