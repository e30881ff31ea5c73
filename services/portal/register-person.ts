import { type Contact, hasFittingZone, type Person, unitOf } from '../../libs/domain/person.ts';
import { mayDo } from '../../libs/domain/policy/judge.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { contacts, people } from '../../libs/ports/people.ts';
import { zones } from '../../libs/ports/registry.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { registerPersonRoute } from './people-routes.ts';
import { personView } from './read-people.ts';
import { unknownPerson } from './unknown-person.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof registerPersonRoute>>, Problem>;

/**
 * Says who is behind a token's subject (登记人员), and how to reach them: a zone's lead of the zone's own people, the office's lead of
 * all. The audit keeps role and zone; of name and contact only the hashes of what was written.
 */
export const registerPerson =
  (ports: WorkPorts): Command<typeof registerPersonRoute> =>
  (request) =>
    untilCommitted<Outcome>(async () => {
      const { sub } = request.params;
      const { contact, ...said } = request.body;
      const found = await people.read(ports.readRecord, sub);
      const refused = await refusal(ports, request, found);
      if (refused) return fail(refused);
      const person: Person = { sub, ...said };
      const committed = await commitWork(ports, {
        table: 'portal',
        chain: unitOf(person),
        audit: {
          ...{ actor: request.actor.sub, action: 'person.registered', subject: sub },
          facts: { role: person.role, unit: unitOf(person) },
        },
        writes: [
          people.write(sub, found?.version ?? 'absent', person),
          // Written with the person each time, so that the two have one version.
          contacts.write(sub, found?.version ?? 'absent', contact ?? ({} satisfies Contact)),
        ],
        events: [],
      });
      if (!committed) return undefined;
      return ok({
        status: found ? 200 : 201,
        body: personView(person, contact),
        version: (found?.version ?? 0) + 1,
      });
    });

/** Who was another unit's before is not there for a zone's lead, nor is another zone. */
const refusal = async (
  { readRecord }: WorkPorts,
  { actor, body, ifMatch }: RequestOf<typeof registerPersonRoute>,
  found: Versioned<Person> | undefined,
): Promise<Problem | undefined> => {
  if (!hasFittingZone(body)) return misfit;
  const isOwn = mayDo(actor, 'registerPerson', { zone: unitOf(body) });
  if (!isOwn || (body.zone !== undefined && !(await zones.read(readRecord, body.zone)))) return unknownZone;
  if (found && !mayDo(actor, 'registerPerson', { zone: unitOf(found.value) })) return unknownPerson;
  return checkVersion(found?.version, ifMatch);
};

const misfit = problem('invalid', 'person.zone', {
  zh: '联动创新区人员须写明所属联动创新区，其他人员不写',
  en: 'People of a zone have a zone, and others have none',
});

const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '没有可由您登记人员的联动创新区',
  en: 'There is no such zone for whose people you look after',
});
