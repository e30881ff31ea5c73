import * as z from 'zod/mini';
import { personRoles } from '../../libs/domain/person.ts';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { shortName, subject, zoneId } from '../../libs/lambda/shapes.ts';

const fields = {
  name: shortName,
  role: z.enum(personRoles),
  zone: z.exactOptional(zoneId),
  /** `false` for who left (离岗). */
  active: z.exactOptional(z.boolean()),
  contact: z.exactOptional(
    z.strictObject({
      phone: z.exactOptional(z.string().check(z.regex(/^[+\d][\d\s-]{4,24}$/))),
      email: z.exactOptional(z.string().check(z.email(), z.maxLength(120))),
    }),
  ),
};
const personShape = z.strictObject({ sub: subject, ...fields });

const example = {
  ...{ name: '李伟', role: 'zone-officer', zone: 'hangzhou' },
  contact: { phone: '0571-00000000', email: 'li.wei@example.org' },
} as const;

/** Registers a person or changes what is known of them. */
export const registerPersonRoute = defineRoute({
  id: 'registerPerson',
  method: 'PUT',
  path: '/v1/people/{sub}',
  summary: { zh: '登记或更新人员及联系方式', en: 'Register a person, and how to reach them' },
  params: z.strictObject({ sub: subject }),
  body: z.strictObject(fields),
  ifMatch: 'accepted',
  answer: { status: 200, created: true, description: { zh: '已登记', en: 'Registered' }, body: personShape },
  problems: ['person.zone', 'zone.unknown', 'person.unknown', 'request.stale', 'request.if-match-required'],
  example: { request: example, answer: { sub: 'li.wei', ...example } },
});

/** The body of {@link registerPersonRoute}. */
export type RegisterPersonBody = RequestOf<typeof registerPersonRoute>['body'];

/** Reads one person. */
export const readPersonRoute = defineRoute({
  id: 'readPerson',
  method: 'GET',
  path: '/v1/people/{sub}',
  summary: { zh: '查看人员', en: 'Read a person' },
  params: z.strictObject({ sub: subject }),
  answer: { status: 200, description: { zh: '人员', en: 'The person' }, body: personShape },
  problems: ['person.unknown'],
});

/** Lists the people of a zone, or of all. */
export const listPeopleRoute = defineRoute({
  id: 'listPeople',
  method: 'GET',
  path: '/v1/people',
  summary: { zh: '人员名单', en: 'The people behind tokens, by name' },
  query: z.strictObject({ zone: z.exactOptional(zoneId) }),
  answer: {
    status: 200,
    description: { zh: '本单位人员；省自贸办可看全部', en: 'Those of one’s zone; the office sees all' },
    body: z.strictObject({ items: z.array(personShape) }),
  },
  problems: [],
});
