import { askedMoment, pastMoment } from '../../libs/domain/asked-moment.ts';
import { type EnteredYear, knownAt } from '../../libs/domain/calendar/published-year.ts';
import { ok } from '../../libs/domain/result.ts';
import { shanghaiDate } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { calendarYears, readEnteredYears, readYearVersions } from '../../libs/ports/calendar-years.ts';
import type { Records } from '../../libs/ports/records.ts';
import type { listYearsRoute, readYearRoute } from './year-routes.ts';
import { yearView } from './year-view.ts';

/** Reads the holidays of a year (节假日安排), now or as they were known at a moment; its version is 0 while the office entered nothing. */
export const readYear =
  ({ readRecord, listRecords }: Pick<Records, 'readRecord' | 'listRecords'>): Command<typeof readYearRoute> =>
  async ({ params, query: { asOf }, time }) => {
    const year = Number(params.year);
    const past = pastMoment(asOf, time);
    if (past === undefined) {
      const found = await calendarYears.read(readRecord, year);
      return ok({ body: yearView(year, found?.value), ...(found ? { version: found.version } : {}) });
    }
    const [entered] = knownAt(await readYearVersions(listRecords, [year]), past);
    return ok({ body: yearView(year, entered) });
  };

/** Lists the holidays of the years around today: the last, this one, and the next two. */
export const listYears =
  ({ listRecords }: Pick<Records, 'listRecords'>): Command<typeof listYearsRoute> =>
  async ({ query: { asOf }, time }) => {
    const past = pastMoment(asOf, time);
    const today = Number(shanghaiDate(askedMoment(asOf, time)).slice(0, 4));
    const years = [-1, 0, 1, 2].map((more) => today + more);
    const entered: readonly EnteredYear[] =
      past === undefined
        ? await readEnteredYears(listRecords, years)
        : knownAt(await readYearVersions(listRecords, years), past);
    const ofYear = (year: number) => entered.find((one) => one.year === year);
    return ok({ body: { items: years.map((year) => yearView(year, ofYear(year))) } });
  };
