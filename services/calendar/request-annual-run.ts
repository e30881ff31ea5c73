import { evaluationRequested } from '../../events/evaluation-requested.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { yearToRun } from '../../libs/domain/annual-schedule.ts';
import type { EvaluationRequest } from '../../libs/domain/evaluation/evaluation.ts';
import { shanghaiDate } from '../../libs/domain/shanghai-time.ts';
import { readCalendar } from '../../libs/ports/calendar-years.ts';
import type { Records } from '../../libs/ports/records.ts';
import { findForYear, schemeName } from '../../libs/ports/schemes-of-year.ts';
import { commitWork, sendEvent, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';

/** What asking for the annual run needs. */
export interface RequestAnnualRunPorts extends WorkPorts, Pick<Records, 'listRecords'> {}

/** What the annual schedule is set to ask for. */
export interface AnnualRunSettings {
  /** The id of the scheme; the version that holds for the year is taken, be it saved by the office or come with the system. */
  readonly scheme: string;
}

/**
 * The annual schedule fired (年度定时测算): asks for the provisional run of the year that is due by the scheduled time,
 * never by the clock. Fired twice, late, or on another day of its window, it has one effect; for a year before its scheme holds, none.
 */
export const requestAnnualRun =
  (ports: RequestAnnualRunPorts, settings: AnnualRunSettings) =>
  (scheduledTime: string): Promise<'requested' | 'not-due'> =>
    untilCommitted(async () => {
      const fired = Number(shanghaiDate(scheduledTime).slice(0, 4));
      const year = yearToRun(scheduledTime, await readCalendar(ports.listRecords, [fired]));
      if (year === undefined) return 'not-due';
      const scheme = await schemeFor(ports, settings, year);
      if (!scheme) return 'not-due';
      const key = { table: 'calendar', pk: 'ANNUAL', sk: `YEAR#${year}` } as const;
      const recorded = await ports.readRecord(key);
      if (recorded) {
        // What was asked for first stands: another firing may carry another time or find a newer scheme.
        await sendEvent(ports, requestedEvent(recorded.body as unknown as EvaluationRequest));
        return 'requested';
      }
      const request: EvaluationRequest = {
        evaluation: `${year}-annual`,
        year,
        scheme,
        dataAsOf: new Date(scheduledTime).toISOString(),
        cause: `schedule:annual:${year}`,
      };
      const committed = await commitWork(ports, {
        table: 'calendar',
        chain: 'province',
        audit: { actor: 'system:calendar', action: 'evaluation.scheduled', subject: request.evaluation },
        writes: [{ put: key, expect: 'absent', body: { ...request } }],
        events: [requestedEvent(request)],
      });
      return committed ? 'requested' : undefined;
    });

/** By which scheme a year is run; `undefined` for a year before the scheme holds, as nobody is to be ranked by it then. */
const schemeFor = async (ports: RequestAnnualRunPorts, { scheme: id }: AnnualRunSettings, year: number) => {
  const found = await findForYear(ports, { id, year });
  if (found.ok) return schemeName(found.value);
  if (found.error === 'not-effective') return undefined;
  throw new Error(`the annual schedule’s scheme is ${found.error} for ${year}: ${id}`);
};

const requestedEvent = (request: EvaluationRequest) =>
  outgoing(evaluationRequested, {
    source: 'lianchuang/calendar',
    cause: request.cause,
    subject: request.evaluation,
    time: request.dataAsOf,
    data: request,
  });
