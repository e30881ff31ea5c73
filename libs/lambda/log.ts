import { Logger } from '@aws-lambda-powertools/logger';
import type { Log } from '../ports/world.ts';
import { describeError } from './describe-error.ts';
import { type Figures, metricLine } from './metrics.ts';
import { now } from './world.ts';

/** Plain facts beside the name of an event: ids, counts, codes. Never bodies, cell values or personal data. */
export type Facts = NonNullable<Parameters<Log>[1]>;

/** The levels below which lines are left out. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;

/** The journal of a function: JSON lines on stdout, which the platform collects. */
export interface Logs {
  /** The port that steps are given. */
  readonly note: Log;
  /** Notes a failure at level error: the error's name, message, code, stack and causes, nothing else that it carries. */
  readonly failure: (event: string, error: unknown, facts?: Facts) => void;
  /** Notes figures of an operation, which become metrics; whatever the level is. */
  readonly measure: (operation: string, figures: Figures) => void;
  /** The same journal, with facts on each line, e.g. the request's id. The journal itself is unchanged. */
  readonly about: (facts: Facts) => Logs;
}

/**
 * Opens the journal of a service, once, while the function starts.
 *
 * @example
 * const logs = openLogs({ service: 'intake', level: settings.LOG_LEVEL });
 * logs.about({ requestId }).note('submission.received', { attempt: 1 });
 */
export const openLogs = ({
  service,
  level,
}: {
  readonly service: string;
  readonly level: (typeof logLevels)[number];
}): Logs => journal(new Logger({ serviceName: service, logLevel: level }), service, {});

// Facts are merged by line: keys appended to a shared logger would show on the lines of other records of a batch.
const journal = (logger: Logger, service: string, base: Facts): Logs => ({
  note: (event, facts) => logger.info(event, { ...base, ...facts }),
  failure: (event, error, facts) => logger.error(event, { ...base, ...facts, error: describeError(error) }),
  // Through stdout itself, as the logger does: the console of Lambda would write its own words before it.
  measure: (operation, figures) =>
    void process.stdout.write(`${metricLine({ service, operation, at: now(), figures, facts: base })}\n`),
  about: (facts) => journal(logger, service, { ...base, ...facts }),
});
