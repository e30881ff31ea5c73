import { askedMoment } from '../../libs/domain/asked-moment.ts';
import { stateAt } from '../../libs/domain/boards/attempt-state.ts';
import { deadlinesOf } from '../../libs/domain/boards/deadlines.ts';
import { filingProgress } from '../../libs/domain/boards/filing-progress.ts';
import { formSummary, type MissingFiling, type SummaryBasis } from '../../libs/domain/boards/form-summary.ts';
import type { SummaryFiling } from '../../libs/domain/boards/summary-filing.ts';
import { findHeading } from '../../libs/domain/forms/catalogue.ts';
import type { FormHeading } from '../../libs/domain/forms/form.ts';
import type { TemplateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { owesPeriod } from '../../libs/domain/owes-period.ts';
import { isPeriodOf } from '../../libs/domain/period.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { countedAt, type Submission, type SubmissionState } from '../../libs/domain/submission.ts';
import { province, type Zone } from '../../libs/domain/zone.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import { readOfficeEntriesAsOf } from '../../libs/ports/office-entries.ts';
import { readPeriodSubmissions } from '../../libs/ports/period-submissions.ts';
import type { ListIndex, ListRecords } from '../../libs/ports/records.ts';
import { type RegisteredZone, readZones, readZonesAsOf } from '../../libs/ports/registry.ts';
import { readWindowBook, readWindowBookAsOf } from '../../libs/ports/windows.ts';
import type { summariseFormRoute } from './routes.ts';
import { workbookAnswer } from './workbook-answer.ts';

/** What a summary is read from. */
export interface SummaryPorts {
  readonly listRecords: ListRecords;
  readonly listIndex: ListIndex;
  readonly getObject: GetObject;
  readonly settings: TemplateSettings;
}

/** More bytes than an answer holds, which the gateway carries as text (Base64). */
const MOST_BYTES = 4_000_000;

/** Makes a form's summary over all zones (一键汇总), of what was accepted, or of the newest filings in which no error was found. */
export const summariseForm =
  (ports: SummaryPorts): Command<typeof summariseFormRoute> =>
  async ({ params, query: { period, state: basis = 'accepted', asOf }, time }) => {
    const heading = findHeading(params.form);
    if (!heading) return fail(noSuchForm(params.form));
    if (!isPeriodOf(period, heading.frequency)) return fail(mismatch(heading, period));
    const moment = askedMoment(asOf, time);
    const [registered, submissions, book] = await Promise.all([
      asOf === undefined ? readZones(ports.listRecords) : readZonesAsOf(ports.listRecords, moment),
      readPeriodSubmissions(ports.listIndex, period),
      asOf === undefined
        ? readWindowBook(ports.listRecords, period)
        : readWindowBookAsOf(ports.listRecords, period, moment),
    ]);
    const byZone = Map.groupBy(
      submissions.filter(({ filing }) => filing.form === heading.id),
      ({ filing }) => filing.zone,
    );
    const filers = filersOf(heading, registered, period, new Set(byZone.keys()));
    const chosen = filers.map((zone) => ({ zone, counted: counted(heading, byZone.get(zone.id), basis, moment) }));
    const filings = await Promise.all(
      chosen.flatMap(({ zone, counted: some }) =>
        some.map((submission) => readFiling(ports, zone, submission, moment)),
      ),
    );
    const deadlineOf = deadlinesOf([book]);
    const missing = chosen
      .filter(({ zone, counted: some }) => some.length === 0 && zone.id !== province.id)
      .map(({ zone }): MissingFiling => {
        const attempts = byZone.get(zone.id) ?? [];
        const deadline = deadlineOf(heading.id, period, zone.id);
        const owed = deadline !== undefined && heading.filedBy === undefined;
        return { zone, state: filingProgress({ attempts, deadline, owed }, moment).state };
      });
    const { settings } = ports;
    const plan = formSummary({ form: heading.id, period, basis, moment, filings, missing, settings });
    if (!plan) throw new TypeError(`${heading.id} has no definition`);
    const answer = await workbookAnswer(plan, `summary-${heading.id}-${period}`);
    return (answer.bytes?.length ?? 0) > MOST_BYTES ? fail(tooLarge) : ok(answer);
  };

/** The office where the form is its own too, then the zones of the year's cohort, and others that filed it. */
const filersOf = (
  { filedBy }: FormHeading,
  registered: readonly RegisteredZone[],
  period: string,
  filed: ReadonlySet<string>,
): readonly Pick<Zone, 'id' | 'name'>[] => [
  ...(filedBy === undefined ? [] : [province]),
  ...(filedBy === 'office' ? [] : registered.filter((zone) => owesPeriod(zone, period) || filed.has(zone.id))),
];

const goodStates: readonly (SubmissionState | undefined)[] = ['valid', 'certified', 'accepted', 'reopened'];

/** The attempts of a filing that go into a summary, oldest first: one, but for a form whose accepted workbooks add to each other. */
const counted = (
  { again }: FormHeading,
  attempts: readonly Submission[] = [],
  basis: SummaryBasis,
  moment: string,
): readonly Submission[] => {
  if (again === 'adds') {
    return attempts.filter(({ reviewed }) => reviewed?.decision === 'accept' && reviewed.at <= moment);
  }
  const newest =
    basis === 'accepted'
      ? attempts.findLast((attempt) => countedAt(attempt, moment))
      : attempts.findLast((attempt) => goodStates.includes(stateAt(attempt, moment)));
  return newest ? [newest] : [];
};

const readFiling = async (
  ports: SummaryPorts,
  zone: Pick<Zone, 'id' | 'name'>,
  { id, validation }: Submission,
  moment: string,
): Promise<SummaryFiling> => {
  const [object, officeEntries = []] = await Promise.all([
    ports.getObject({ bucket: 'results', key: validation?.table ?? '' }),
    readOfficeEntriesAsOf(ports, id, moment),
  ]);
  if (!object) throw new Error(`the table of submission ${id} is gone`);
  const table = JSON.parse(new TextDecoder().decode(object.bytes)) as unknown;
  return { zone, table, officeEntries, synthetic: validation?.synthetic === true };
};

const noSuchForm = (form: string) =>
  problem('not-found', 'form.unknown', { zh: `没有这张表：${form}`, en: `No such form: ${form}` });

const mismatch = ({ title, frequency }: FormHeading, period: string) =>
  problem('invalid', 'period.mismatch', {
    zh: `“${title.zh}”不按 ${period} 这样的报告期报送`,
    en: `${title.en} is filed by the ${frequency}, not for ${period}`,
  });

const tooLarge = problem('too-large', 'summary.too-large', {
  zh: '汇总表过大，请用批量导出',
  en: 'The summary is too large to be answered at once; export it instead',
});
