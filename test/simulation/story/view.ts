import type { EnteredAdjustment } from '../../../libs/domain/adjustments/entered-adjustment.ts';
import type { EnteredYear } from '../../../libs/domain/calendar/published-year.ts';
import type { Evaluation } from '../../../libs/domain/evaluation/evaluation.ts';
import type { Exemption } from '../../../libs/domain/exemptions/exemption.ts';
import type { Filing } from '../../../libs/domain/filing.ts';
import type { Objection } from '../../../libs/domain/objections/objection.ts';
import type { Person } from '../../../libs/domain/person.ts';
import type { SubmissionScans } from '../../../libs/domain/scan.ts';
import type { FilingHead, Submission } from '../../../libs/domain/submission.ts';
import type { MemoryRecord } from '../../../libs/memory/memory-records.ts';
import type { Assignment } from '../../../libs/ports/assignees.ts';
import type { SettledValues } from '../../../libs/ports/authority-values.ts';
import type { ComparisonAnswersVersion } from '../../../libs/ports/comparison-answers.ts';
import type { Versioned } from '../../../libs/ports/entity.ts';
import type { ExportJob } from '../../../libs/ports/exports.ts';
import type { Notice } from '../../../libs/ports/notices.ts';
import type { RecordKey } from '../../../libs/ports/records.ts';
import type { RegisteredZone } from '../../../libs/ports/registry.ts';
import type { RecordedTotals } from '../../../libs/ports/totals.ts';
import type { Webhook } from '../../../libs/ports/webhooks.ts';
import type { WindowHead, WindowSetting } from '../../../libs/ports/windows.ts';

/** The whole state of a run's records, by kind, as a person who sees everything would read it. */
export interface View {
  readonly zones: ReadonlyMap<string, Versioned<RegisteredZone>>;
  readonly submissions: ReadonlyMap<string, Versioned<Submission>>;
  /** By zone, form and period, as {@link filingName} puts them together. */
  readonly heads: ReadonlyMap<string, Versioned<FilingHead>>;
  readonly evaluations: ReadonlyMap<string, Versioned<Evaluation>>;
  /** The current totals, by period. */
  readonly totals: ReadonlyMap<string, Versioned<RecordedTotals>>;
  /** What zones answered to the comparison of 2025, by zone. */
  readonly answered: ReadonlyMap<string, Versioned<ComparisonAnswersVersion>>;
  /** What departments settled now, as period#department. */
  readonly settled: ReadonlyMap<string, Versioned<SettledValues>>;
  /** The scans of sealed print sheets, by submission. */
  readonly scans: ReadonlyMap<string, Versioned<SubmissionScans>>;
  /** To whom submissions were given to review, by submission. */
  readonly assigned: ReadonlyMap<string, Versioned<Assignment>>;
  /** Entries beside the figures, objections and cases of error tolerance, by id. */
  readonly entries: ReadonlyMap<string, Versioned<EnteredAdjustment>>;
  readonly objections: ReadonlyMap<string, Versioned<Objection>>;
  readonly exemptions: ReadonlyMap<string, Versioned<Exemption>>;
  /** The endpoints that are told of events, and the notices of all inboxes. */
  readonly webhooks: ReadonlyMap<string, Versioned<Webhook>>;
  readonly notices: ReadonlyMap<string, Versioned<Notice>>;
  /** Exports that were asked for, by id. */
  readonly exports: ReadonlyMap<string, Versioned<ExportJob>>;
  /** What was settled of windows, by window or by form and year. */
  readonly windows: ReadonlyMap<string, Versioned<WindowHead | WindowSetting>>;
  /** The holidays that the office entered, by year. */
  readonly years: ReadonlyMap<string, Versioned<EnteredYear>>;
  /** Who is registered, by subject. */
  readonly people: ReadonlyMap<string, Versioned<Person>>;
  /** The submissions with explanations. */
  readonly explained: ReadonlyMap<string, Versioned<unknown>>;
}

/** The name of a filing: zone, form and period. */
export const filingName = ({ zone, form, period }: Filing): string => `${zone}#${form}#${period}`;

/** The kinds of records that people look at, by where they stand; the id of each is a part of its key. */
const KINDS = [
  { kind: 'zones', is: ({ pk }: RecordKey) => pk === 'ZONES', id: ({ sk }: RecordKey) => sk },
  { kind: 'people', is: ({ pk }: RecordKey) => pk === 'PEOPLE', id: ({ sk }: RecordKey) => sk },
  {
    kind: 'submissions',
    is: ({ table, sk }: RecordKey) => table === 'intake' && sk === 'STATE',
    id: ({ pk }: RecordKey) => pk.slice('SUB#'.length),
  },
  {
    kind: 'evaluations',
    is: ({ table, sk }: RecordKey) => table === 'ranking' && sk === 'STATE',
    id: ({ pk }: RecordKey) => pk.slice('EVAL#'.length),
  },
  {
    kind: 'exports',
    is: ({ table, sk }: RecordKey) => table === 'exports' && sk === 'STATE',
    id: ({ pk }: RecordKey) => pk.slice('EXPORT#'.length),
  },
  { kind: 'scans', is: ({ sk }: RecordKey) => sk === 'SCANS', id: ({ pk }: RecordKey) => pk.slice('SUB#'.length) },
  {
    kind: 'assigned',
    is: ({ sk }: RecordKey) => sk === 'ASSIGNEE',
    id: ({ pk }: RecordKey) => pk.slice('SUB#'.length),
  },
  {
    kind: 'entries',
    is: ({ pk, sk }: RecordKey) => pk.startsWith('ADJUSTMENTS#') && sk.startsWith('ENTRY#'),
    id: ({ sk }: RecordKey) => sk.slice('ENTRY#'.length),
  },
  {
    kind: 'objections',
    is: ({ pk, sk }: RecordKey) => pk.startsWith('OBJECTION#') && sk === 'CASE',
    id: ({ pk }: RecordKey) => pk.slice('OBJECTION#'.length),
  },
  {
    kind: 'exemptions',
    is: ({ pk, sk }: RecordKey) => pk.startsWith('EXEMPTION#') && sk === 'CASE',
    id: ({ pk }: RecordKey) => pk.slice('EXEMPTION#'.length),
  },
  {
    kind: 'webhooks',
    is: ({ pk, sk }: RecordKey) => pk.startsWith('WEBHOOK#') && sk === 'ENDPOINT',
    id: ({ pk }: RecordKey) => pk.slice('WEBHOOK#'.length),
  },
  {
    kind: 'notices',
    is: ({ pk, sk }: RecordKey) => pk.startsWith('INBOX#') && sk.startsWith('NOTICE#'),
    id: ({ pk, sk }: RecordKey) => pk + sk,
  },
  {
    kind: 'windows',
    is: ({ pk, sk }: RecordKey) => pk.startsWith('WINDOW') && sk.startsWith('HEAD#'),
    id: ({ pk, sk }: RecordKey) => pk + sk.slice('HEAD'.length),
  },
  {
    kind: 'years',
    is: ({ pk, sk }: RecordKey) => pk.startsWith('CALENDAR-YEAR#') && sk === 'HEAD',
    id: ({ pk }: RecordKey) => pk.slice('CALENDAR-YEAR#'.length),
  },
  { kind: 'explained', is: ({ sk }: RecordKey) => sk === 'EXPLANATIONS', id: ({ pk }: RecordKey) => pk.slice(4) },
  {
    kind: 'heads',
    is: ({ pk, sk }: RecordKey) => pk.startsWith('FILING#') && sk === 'HEAD',
    id: ({ pk }: RecordKey) => pk.slice('FILING#'.length),
  },
  {
    kind: 'totals',
    is: ({ pk, sk }: RecordKey) => pk.startsWith('TOTALS#') && sk === 'HEAD',
    id: ({ pk }: RecordKey) => pk.slice('TOTALS#'.length),
  },
  {
    kind: 'settled',
    is: ({ pk, sk }: RecordKey) => pk.startsWith('AUTHORITY#') && sk.startsWith('HEAD#'),
    id: ({ pk, sk }: RecordKey) => pk.slice('AUTHORITY#'.length) + sk.slice('HEAD'.length),
  },
  {
    kind: 'answered',
    is: ({ pk, sk }: RecordKey) => pk === 'AUTHORITY#2025' && sk.startsWith('ANSWERS#'),
    id: ({ sk }: RecordKey) => sk.slice('ANSWERS#'.length),
  },
] as const;

const views = new WeakMap<readonly MemoryRecord[], View>();

/** The records of a run, sorted: the same list once only. */
export const viewOf = (records: readonly MemoryRecord[]): View => {
  const view = views.get(records) ?? sort(records);
  views.set(records, view);
  return view;
};

const sort = (records: readonly MemoryRecord[]): View => {
  const view = Object.fromEntries(KINDS.map(({ kind }) => [kind, new Map<string, Versioned<unknown>>()]));
  for (const { key, body, version } of records) {
    const found = KINDS.find(({ is }) => is(key));
    if (found) view[found.kind]?.set(found.id(key), { value: body, version });
  }
  return view as unknown as View;
};
