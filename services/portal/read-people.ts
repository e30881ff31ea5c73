import { type Contact, type Person, unitOf } from '../../libs/domain/person.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { contacts, people, readContacts, readPeople } from '../../libs/ports/people.ts';
import type { Records } from '../../libs/ports/records.ts';
import type { listPeopleRoute, readPersonRoute } from './people-routes.ts';
import { unknownPerson } from './unknown-person.ts';

type PersonBody = AnswerBodyOf<typeof readPersonRoute>;

/** A person as the API shows them to those who look after their unit. */
export const personView = (person: Person, contact: Contact | undefined): PersonBody => ({
  ...person,
  ...(contact && Object.keys(contact).length > 0 ? { contact } : {}),
});

/** Reads one person. */
export const readPerson =
  ({ readRecord }: Pick<Records, 'readRecord'>): Command<typeof readPersonRoute> =>
  async ({ params: { sub }, actor }) => {
    const found = await people.read(readRecord, sub);
    if (!found || !mayDo(actor, 'readPerson', { zone: unitOf(found.value) })) return fail(unknownPerson);
    const contact = await contacts.read(readRecord, sub);
    return ok({ body: personView(found.value, contact?.value), version: found.version });
  };

/** Lists the people whom the one who asks looks after, of one zone or of all. */
export const listPeople =
  ({ listRecords }: Pick<Records, 'listRecords'>): Command<typeof listPeopleRoute> =>
  async ({ query: { zone }, actor }) => {
    const [all, reached] = [await readPeople(listRecords), await readContacts(listRecords)];
    const shown = all
      .filter((person) => zone === undefined || person.zone === zone)
      .filter((person) => mayDo(actor, 'listPeople', { zone: unitOf(person) }));
    return ok({ body: { items: shown.map((person) => personView(person, reached.get(person.sub))) } });
  };
