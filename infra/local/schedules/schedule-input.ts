/** What Scheduler's context attributes stand for in one call. */
export interface ScheduleContext {
  /** The occurrence, in milliseconds: not the time of the call. */
  readonly scheduledTime: number;
  readonly attempt: number;
  readonly executionId: string;
}

/**
 * Fills Scheduler's context attributes into a schedule's input and parses it. An attribute that is not known here, and an input
 * that is not JSON, is thrown. Source: EventBridge Scheduler, "Adding context attributes".
 *
 * @example scheduleInput('{"at":"<aws.scheduler.scheduled-time>"}', context) // { at: '2026-03-02T01:00:00Z' }
 */
export function scheduleInput(input: string, context: ScheduleContext): unknown {
  const attributes: Readonly<Record<string, string>> = {
    'scheduled-time': new Date(context.scheduledTime).toISOString().replace(/\.\d{3}Z$/, 'Z'),
    'attempt-number': String(context.attempt),
    'execution-id': context.executionId,
  };
  const filled = input.replaceAll(/<aws\.scheduler\.([\w-]+)>/g, (whole, name: string) => {
    const value = attributes[name];
    if (value === undefined) throw new Error(`The embedded cloud does not fill ${whole} into a schedule's input`);
    return value;
  });
  return JSON.parse(filled);
}
