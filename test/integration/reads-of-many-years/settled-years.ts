import { calendarYears, calendarYearVersions } from '../../../libs/ports/calendar-years.ts';
import { currentTotals, totalsVersions } from '../../../libs/ports/totals.ts';
import { commitWork } from '../../../libs/ports/unit-of-work.ts';
import { type Line, START } from '../../support/line/open-line.ts';
import { sampleTotals } from '../../support/sample-run.ts';

/** What a year adds that the office and the departments settle, and a trail of it. */
export const placeSettled = async (line: Line, year: number): Promise<void> => {
  const deed = { by: 'office-1', at: START };
  const period = String(year);
  const totals = { period, number: 1, totals: sampleTotals, recorded: deed };
  const holidays = { year, number: 1, documentNo: `国办发〔${year}〕1号`, holidays: [], makeUpDays: [], entered: deed };
  const committed = await commitWork(line.ports, {
    table: 'portal',
    chain: 'province',
    audit: { actor: deed.by, action: 'totals.recorded', subject: period, facts: { period } },
    writes: [currentTotals.write(period, 'absent', totals), totalsVersions.write(totals, 'absent', totals)],
    events: [],
  });
  if (!committed) throw new Error('not committed');
  await line.place(
    calendarYears.write(year, 'absent', holidays),
    calendarYearVersions.write(holidays, 'absent', holidays),
  );
};
