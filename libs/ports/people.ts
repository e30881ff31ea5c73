import type { Contact, Person } from '../domain/person.ts';
import { type Entity, entity } from './entity.ts';
import type { ListRecords } from './records.ts';

const PEOPLE = 'PEOPLE';
const CONTACTS = 'CONTACTS';

/** The people (人员) behind tokens, by subject. */
export const people: Entity<string, Person> = entity({
  key: (sub: string) => ({ table: 'portal', pk: PEOPLE, sk: sub }),
});

/** How to reach them (联系方式), by subject: records of their own, so that who reads names does not read these. */
export const contacts: Entity<string, Contact> = entity({
  key: (sub: string) => ({ table: 'portal', pk: CONTACTS, sk: sub }),
});

/** How many one reading takes: a unit has a few, and there are a dozen units. */
const LIMIT = 1000;

/**
 * Everybody who is registered, by subject.
 *
 * @example
 * (await readPeople(listRecords)).find(({ sub }) => sub === actor.sub)?.name;
 */
export const readPeople = async (listRecords: ListRecords): Promise<readonly Person[]> => {
  const { records } = await listRecords({ table: 'portal', pk: PEOPLE, limit: LIMIT });
  return records.map((record) => people.of(record).value);
};

/**
 * How to reach everybody who can be reached, by subject.
 *
 * @example
 * (await readContacts(listRecords)).get('li.wei')?.phone;
 */
export const readContacts = async (listRecords: ListRecords): Promise<ReadonlyMap<string, Contact>> => {
  const { records } = await listRecords({ table: 'portal', pk: CONTACTS, limit: LIMIT });
  return new Map(records.map((record) => [record.key.sk, contacts.of(record).value]));
};
