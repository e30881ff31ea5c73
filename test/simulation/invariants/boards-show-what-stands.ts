import { timesFor } from '../../../libs/domain/calendar/window-book.ts';
import { catalogue } from '../../../libs/domain/forms/catalogue.ts';
import { isPeriodOf } from '../../../libs/domain/period.ts';
import { shanghaiTime } from '../../../libs/domain/shanghai-time.ts';
import { counts, type Submission } from '../../../libs/domain/submission.ts';
import { workbookOf } from '../../../libs/domain/submitted-files.ts';
import type { AnswerBodyOf } from '../../../libs/lambda/api-request.ts';
import { readWindowBooks } from '../../../libs/ports/windows.ts';
import type { readProgressRoute } from '../../../services/boards/routes.ts';
import type { Run } from '../engine/run.ts';
import { office } from '../story/people.ts';
import { filingName } from '../story/view.ts';
import { callApi } from '../system/invoke.ts';
import type { Invariant } from './invariant.ts';

type Board = AnswerBodyOf<typeof readProgressRoute>;

const PERIODS = ['2025', '2025Q1', '2025Q2', '2025Q3', '2025Q4'];

/**
 * The board of filings (报送进度表) of 2025, as the office reads it, says of each zone, form and period what the records say: the board
 * goes by when things were done, the records by the states that they ended in.
 */
export const boardsShowWhatStands: Invariant = {
  name: 'boards show what stands',
  atRest: async (run) => {
    const moment = new Date(run.sim.world.time()).toISOString();
    const path = '/v1/progress?year=2025';
    const { status, body } = await callApi(run.sim.world.ports, { actor: office, method: 'GET', path });
    if (status !== 200) return [`the board answers ${status}`];
    const shown = new Map(
      (body as Board).zones.flatMap(({ zone, filings }) =>
        filings.map((cell) => [filingName({ zone, ...cell }), lineOf(cell, cell.reminded?.times)] as const),
      ),
    );
    const stands = await standing(run, moment);
    const names = [...new Set([...shown.keys(), ...stands.keys()])];
    return names
      .filter((name) => shown.get(name) !== stands.get(name))
      .map((name) => `${name} is shown as ${shown.get(name)}, and is ${stands.get(name)}`);
  },
};

/** What of a cell is compared. */
interface Shown {
  readonly state: string;
  readonly attempts: number;
  readonly storedAt?: string | undefined;
  readonly late?: boolean;
  readonly firstReview?: string | undefined;
  readonly imported?: Submission['imported'];
}

const lineOf = ({ state, attempts, storedAt, late, firstReview, imported }: Shown, reminded = 0): string =>
  [
    ...[state, `attempts ${attempts}`, `stored ${storedAt ?? 'never'}${late ? ' late' : ''}`],
    ...[`first ${firstReview ?? 'not reviewed'}`, `reminded ${reminded}`, imported?.document ?? 'own'],
  ].join(', ');

/** The line of each filing of each zone that owes the year or filed something of it, by the state of its records. */
const standing = async ({ sim, view }: Run, moment: string): Promise<ReadonlyMap<string, string>> => {
  const { zones, submissions } = view();
  const filed = Map.groupBy(
    [...submissions.values()].map(({ value }) => value).filter(({ filing }) => PERIODS.includes(filing.period)),
    ({ filing }) => filingName(filing),
  );
  const reminded = Map.groupBy(
    sim.world.records.all().filter(({ key }) => key.pk.startsWith('REMINDERS#')),
    ({ body }) => filingName(body as unknown as Submission['filing']),
  );
  const filers = new Set([...filed.values()].flat().map(({ filing }) => filing.zone));
  const cells = new Map<string, string>();
  for (const book of await readWindowBooks(sim.world.ports.listRecords, PERIODS)) {
    const { period } = book;
    for (const { value: zone } of zones.values()) {
      const ofCohort = zone.cohorts.includes(2025);
      if (!ofCohort && !filers.has(zone.id)) continue;
      for (const { id: form, filedBy } of formsOf(period)) {
        const name = filingName({ zone: zone.id, form, period });
        const until = timesFor(book, form, zone.id)?.graceUntil;
        const owed = ofCohort && until !== undefined && filedBy === undefined;
        const cell = cellOf(filed.get(name) ?? [], { until, owed, moment });
        cells.set(name, lineOf(cell, reminded.get(name)?.length));
      }
    }
  }
  return cells;
};

const formsOf = (period: string) =>
  catalogue.filter(({ filedBy, frequency }) => filedBy !== 'office' && isPeriodOf(period, frequency));

interface Asked {
  /** Until when it is on time, with the grace. */
  readonly until: string | undefined;
  readonly owed: boolean;
  readonly moment: string;
}

const cellOf = (filed: readonly Submission[], { until = '9999', owed, moment }: Asked): Shown => {
  const attempts = filed.toSorted((a, b) => a.attempt - b.attempt);
  const own = attempts.filter(({ imported }) => !imported);
  const first = own.find(({ validation }) => validation?.table !== undefined);
  const storedAt = first && workbookOf(first.files)?.stored?.storedAt;
  const [review] = own.flatMap(({ reviewed }) => reviewed ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const sent =
    attempts.find(({ state }) => counts(state)) ??
    attempts.findLast(({ state }) => state === 'certified' || state === 'returned');
  const unsent = moment > until ? 'overdue' : 'not-filed';
  const { imported } = sent ?? attempts.at(-1) ?? {};
  return {
    state: sent ? (STATES[sent.state] ?? '') : owed || attempts.length > 0 ? unsent : 'not-owed',
    attempts: attempts.length,
    storedAt: storedAt && shanghaiTime(storedAt),
    late: storedAt !== undefined && storedAt > until,
    firstReview: review?.decision,
    imported,
  };
};

const STATES: Readonly<Partial<Record<Submission['state'], string>>> = {
  ...{ accepted: 'accepted', reopened: 'accepted' },
  ...{ certified: 'filed', returned: 'returned' },
};
