import { evaluationRequested } from '../../events/evaluation-requested.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { yearToRun } from '../../libs/domain/annual-schedule.ts';
import { findScheme } from '../../libs/domain/schemes/index.ts';
import { commitWork, sendEvent, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';

/** What the annual schedule is set to ask for. */
export interface AnnualRunSettings {
  /** The id of the scheme; its newest version is taken. */
  readonly scheme: string;
}

/**
 * The annual schedule fired (年度定时测算): asks for the provisional run of the year that is due by the scheduled time,
 * never by the clock. Fired twice, late, or on another day of its window, it has one effect.
 */
export const requestAnnualRun =
  (ports: WorkPorts, settings: AnnualRunSettings) =>
  (scheduledTime: string): Promise<'requested' | 'not-due'> =>
    untilCommitted(async () => {
      const year = yearToRun(scheduledTime);
      if (year === undefined) return 'not-due';
      const scheme = findScheme(settings.scheme);
      if (!scheme) throw new Error(`the annual schedule names an unknown scheme: ${settings.scheme}`);
      const dataAsOf = new Date(scheduledTime).toISOString();
      const cause = `schedule:annual:${year}`;
      const request = {
        evaluation: `${year}-annual`,
        year,
        scheme: { id: scheme.id, version: scheme.version },
        dataAsOf,
        cause,
      };
      const event = outgoing(evaluationRequested, {
        source: 'lianchuang/calendar',
        cause,
        subject: request.evaluation,
        time: dataAsOf,
        data: request,
      });
      const key = { table: 'calendar', pk: 'ANNUAL', sk: `YEAR#${year}` } as const;
      if (await ports.readRecord(key)) {
        await sendEvent(ports, event);
        return 'requested';
      }
      const committed = await commitWork(ports, {
        table: 'calendar',
        chain: 'province',
        audit: { actor: 'system:calendar', action: 'evaluation.scheduled', subject: request.evaluation },
        writes: [{ put: key, expect: 'absent', body: request }],
        events: [event],
      });
      return committed ? 'requested' : undefined;
    });
