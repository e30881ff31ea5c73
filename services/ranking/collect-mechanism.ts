import { type EnteredYear, knownAt, type PublishedYear } from '../../libs/domain/calendar/published-year.ts';
import { timesFor, type WindowBook } from '../../libs/domain/calendar/window-book.ts';
import type { AcceptedTable, Filing } from '../../libs/domain/filing.ts';
import { dueWhenStored } from '../../libs/domain/mechanism/due-when-stored.ts';
import { factsOf } from '../../libs/domain/mechanism/facts-of.ts';
import { filingTime } from '../../libs/domain/mechanism/filing-time.ts';
import type { FilingTime, MechanismFacts } from '../../libs/domain/mechanism/mechanism-facts.ts';
import { countedAt, type Submission } from '../../libs/domain/submission.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import { province, type Zone } from '../../libs/domain/zone.ts';
import { readYearVersions, yearsAround } from '../../libs/ports/calendar-years.ts';
import { readOfficeEntriesAsOf } from '../../libs/ports/office-entries.ts';
import { readAttempts } from '../../libs/ports/submissions.ts';
import { readWindowBooksAsOf } from '../../libs/ports/windows.ts';
import type { CollectInputsPorts } from './collect-inputs.ts';

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
const HALVES = ['Q2', 'Q4'];

/** The forms whose timeliness counts, and for which periods of a year. */
const TIMED: Readonly<Record<string, readonly string[]>> = {
  institution: [''],
  'work-plan': QUARTERS,
  bulletin: QUARTERS,
  'annual-summary': [''],
};

/** What the office filed and settled for a year that the facts of every zone rest on. */
export interface OfficeYear {
  /** The windows of the year and of its quarters (报送时限), with what was extended. */
  readonly windows: readonly WindowBook[];
  /** Every version of the holidays (放假安排) that was entered by then, of each year in their order. */
  readonly calendar: readonly EnteredYear[];
  readonly catalogue?: AcceptedTable;
  readonly inspections: readonly AcceptedTable[];
}

/** A year as it stood at a moment, RFC 3339 in UTC. */
export interface YearAsOf {
  readonly year: number;
  readonly asOf: string;
}

/** Reads what the office filed for a year (改革事项目录、督查) and until when filings were due, as it stood at a moment. */
export const collectOfficeYear = async (ports: CollectInputsPorts, { year, asOf }: YearAsOf): Promise<OfficeYear> => {
  const read = (form: string, period: string) => readAccepted(ports, { zone: province.id, form, period }, asOf);
  const catalogue = await read('reform-catalogue', String(year));
  const inspections = await Promise.all(QUARTERS.map((quarter) => read('inspection', `${year}${quarter}`)));
  const periods = ['', ...QUARTERS].map((end) => `${year}${end}`);
  const windows = await readWindowBooksAsOf(ports.listRecords, periods, asOf);
  const entered = await readYearVersions(ports.listRecords, yearsAround([year]));
  return {
    windows,
    calendar: entered.filter((version) => version.entered.at <= asOf),
    ...(catalogue ? { catalogue } : {}),
    inspections: inspections.filter((table) => table !== undefined),
  };
};

/** Collects what the system saw of a zone's working mechanism in a year (工作机制事实), as it stood at a moment. */
export const collectMechanism = async (
  ports: CollectInputsPorts,
  { id, name, subAreas }: Zone,
  { year, asOf }: YearAsOf,
  office: OfficeYear,
): Promise<MechanismFacts> => {
  const read = (form: string, period: string) => readAccepted(ports, { zone: id, form, period }, asOf);
  const inQuarters = (form: string) => Promise.all(QUARTERS.map((quarter) => read(form, `${year}${quarter}`)));
  const [institution, cases] = [await read('institution', String(year)), await read('innovation-case', String(year))];
  const plans = await inQuarters('work-plan');
  const halves = await Promise.all(HALVES.map((half) => read('reform-replication', `${year}${half}`)));
  const replication = halves.findLast((table) => table !== undefined);
  const answers = await inQuarters('inspection');
  return factsOf({
    zone: { id, name, subAreas },
    ...{ year, asOf },
    filings: await collectTimes(ports, id, { year, asOf }, office),
    calendar: knownAt(office.calendar, asOf).map(publishedOf),
    ...(institution ? { institution } : {}),
    ...(cases ? { cases } : {}),
    plans: plans.filter((table) => table !== undefined),
    ...(replication ? { replication } : {}),
    ...(office.catalogue ? { catalogue: office.catalogue } : {}),
    inspections: office.inspections.map((issued) => {
      const answer = answers.find((table) => table?.period === issued.period);
      return { issued, ...(answer ? { answer } : {}) };
    }),
  });
};

const collectTimes = async (
  ports: CollectInputsPorts,
  zone: string,
  { year, asOf }: YearAsOf,
  { windows, calendar }: Pick<OfficeYear, 'windows' | 'calendar'>,
): Promise<readonly FilingTime[]> => {
  const owed = Object.entries(TIMED).flatMap(([form, ends]) => ends.map((end) => ({ form, period: `${year}${end}` })));
  const times = await Promise.all(
    owed.map(async ({ form, period }) => {
      const book = windows.find((one) => one.period === period);
      const due = book && timesFor(book, form, zone)?.dueAt;
      // Where the office set that a form is always open, nothing of it can be late.
      if (!book || due === undefined) return undefined;
      const filing: Filing = { zone, form, period };
      const found = filingTime(filing, due, await readAttempts(ports, filing), asOf);
      return dueWhenStored(found, book, zone, calendar);
    }),
  );
  return times.filter((time) => time !== undefined);
};

/** What the notice says, without who entered it. */
const publishedOf = ({ year, documentNo, holidays, makeUpDays }: EnteredYear): PublishedYear => ({
  ...{ year, documentNo, holidays, makeUpDays },
});

const readAccepted = async (
  ports: CollectInputsPorts,
  filing: Filing,
  asOf: string,
): Promise<AcceptedTable | undefined> => {
  const attempts = await readAttempts(ports, filing);
  const counting = attempts.find((submission) => countedAt(submission, asOf));
  return counting && readTable(ports, counting, asOf);
};

const readTable = async (
  ports: CollectInputsPorts,
  { id, filing, files, validation }: Submission,
  asOf: string,
): Promise<AcceptedTable> => {
  const object = await ports.getObject({ bucket: 'results', key: validation?.table ?? '' });
  if (!object) throw new Error(`the table of ${filing.zone}, ${filing.form}, ${filing.period} is gone`);
  const entries = await readOfficeEntriesAsOf(ports, id, asOf);
  return {
    zone: filing.zone,
    period: filing.period,
    fileSha256: workbookOf(files)?.sha256 ?? '',
    table: JSON.parse(new TextDecoder().decode(object.bytes)) as unknown,
    ...(entries ? { officeEntries: entries } : {}),
  };
};
