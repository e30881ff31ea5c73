import { DOCX_TYPE } from '../../libs/document/docx-type.ts';
import type { Actor } from '../../libs/domain/actor.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { type ReminderLetter, reminderLetter, reminderText } from '../../libs/domain/reminders/reminder-letter.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { readContacts, readPeople } from '../../libs/ports/people.ts';
import { readZoneAsOf, zones } from '../../libs/ports/registry.ts';
import type { Now } from '../../libs/ports/world.ts';
import { type Missing, type MissingPorts, readMissing } from './missing-filings.ts';
import type { readReminderDocumentRoute, readReminderRoute } from './reminder-routes.ts';

/** What reading reminders needs. */
export interface ReadReminderPorts extends MissingPorts {
  readonly now: Now;
}

/** Makes a document of a reminder; the same bytes of the same letter. */
export type RenderReminder = (letter: ReminderLetter) => Promise<Uint8Array>;

/** What a reminder is made of. */
interface Reminder {
  readonly missing: Missing;
  readonly letter: ReminderLetter;
}

/** Reads what a zone owes of a period and has not done (催办单), with the text to paste. */
export const readReminder =
  (ports: ReadReminderPorts): Command<typeof readReminderRoute> =>
  async ({ params: { zone }, query: { period, asOf }, actor }) => {
    const past = pastMoment(asOf, ports.now());
    const made = await makeReminder(ports, actor, { zone, period, past });
    if (!made.ok) return made;
    const { missing, letter } = made.value;
    const items = missing.filings.map(({ form, title, period: of, dueAt, daysLate, extended, state }) => ({
      ...{ form, title, period: of, dueAt: shanghaiTime(dueAt), daysLate, extended },
      ...(state ? { state } : {}),
    }));
    // Whom to reach is of today.
    const people = past === undefined && mayDo(actor, 'listPeople', { zone }) ? await peopleOf(ports, zone) : [];
    const body = { zone, period, text: reminderText(letter), items, ...(people.length > 0 ? { people } : {}) };
    return ok({ body });
  };

/** Whom to reach in the zone (联系人), and how. */
const peopleOf = async ({ listRecords }: ReadReminderPorts, zone: string) => {
  const own = (await readPeople(listRecords)).filter((person) => person.zone === zone && person.active !== false);
  if (own.length === 0) return [];
  const reached = await readContacts(listRecords);
  return own.map(({ sub, name, role }) => ({ name, role, ...reached.get(sub) }));
};

/** The same as a document (催办单.docx). */
export const readReminderDocument =
  (ports: ReadReminderPorts & { readonly render: RenderReminder }): Command<typeof readReminderDocumentRoute> =>
  async ({ params: { zone }, query: { period, asOf }, actor }) => {
    const made = await makeReminder(ports, actor, { zone, period, past: pastMoment(asOf, ports.now()) });
    if (!made.ok) return made;
    return ok({
      bytes: await ports.render(made.value.letter),
      contentType: DOCX_TYPE,
      headers: { 'content-disposition': `attachment; filename="reminder-${zone}-${period}.docx"` },
    });
  };

/** Of what a reminder is: now, or as it was at a moment of the past. */
interface AskedReminder {
  readonly zone: string;
  readonly period: string;
  readonly past: string | undefined;
}

const makeReminder = async (
  ports: ReadReminderPorts,
  actor: Actor,
  { zone, period, past }: AskedReminder,
): Promise<Result<Reminder, Problem>> => {
  const name = mayDo(actor, 'readReminder', { zone }) ? await nameOf(ports, zone, past) : undefined;
  if (name === undefined) return fail(unknownZone);
  const moment = thisMinute(past ?? ports.now());
  const then = past === undefined ? { moment } : { moment: past, past: true };
  const missing = await readMissing(ports, { zone, period, ...then });
  const { filings, synthetic } = missing;
  const letter = reminderLetter({ zone: name, period, moment, missing: filings, synthetic });
  return ok({ missing, letter });
};

const nameOf = async (
  { readRecord, listRecords }: ReadReminderPorts,
  zone: string,
  past: string | undefined,
): Promise<string | undefined> => {
  if (past !== undefined) return (await readZoneAsOf(listRecords, zone, past))?.name;
  return (await zones.read(readRecord, zone))?.value.name;
};

/** Letters say the minute. */
const thisMinute = (moment: string): string => `${moment.slice(0, 16)}:00.000Z`;

const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '没有这个联动创新区',
  en: 'There is no such zone',
});
