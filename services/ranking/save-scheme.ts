import { canonicalJson } from '../../libs/domain/digest.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { findScheme, type SchemeReference, schemeReference } from '../../libs/domain/schemes/index.ts';
import { readOfficialScheme } from '../../libs/domain/schemes/read-official-scheme.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { draftRecord } from '../../libs/domain/schemes/scheme-record.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { type KeyedRequest, recallAnswer, rememberAnswer } from '../../libs/ports/idempotency.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { schemeObject, schemeRecords } from '../../libs/ports/schemes.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { saveSchemeRoute } from './routes.ts';
import { existingScheme, invalidScheme } from './scheme-problems.ts';

/** What saving a scheme needs. */
export interface SaveSchemePorts extends WorkPorts {
  readonly putObject: PutObject;
}

type Outcome = Result<Answer<AnswerBodyOf<typeof saveSchemeRoute>>, Problem>;

/** The office's lead saves a version of a scheme (保存方案): a draft, whose content never changes from then on. */
export const saveScheme =
  (ports: SaveSchemePorts): Command<typeof saveSchemeRoute> =>
  async ({ actor, body, idempotencyKey }) => {
    const read = readOfficialScheme(body);
    if (!read.ok) return fail(invalidScheme(read.error));
    const keyed: KeyedRequest | undefined =
      idempotencyKey === undefined
        ? undefined
        : { table: 'ranking', sub: actor.sub, key: idempotencyKey, asked: ['saveScheme', body] };
    return untilCommitted<Outcome>(async () => {
      const before = keyed ? await recallAnswer(ports.readRecord, keyed) : ok(undefined);
      if (!before.ok) return before;
      if (before.value) return ok(created(before.value as SchemeReference));
      return save(ports, read.value, actor.sub, keyed);
    });
  };

const save = async (
  ports: SaveSchemePorts,
  scheme: Scheme,
  by: string,
  keyed: KeyedRequest | undefined,
): Promise<Outcome | undefined> => {
  const reference = schemeReference(scheme);
  if (findScheme(scheme.id, scheme.version)) return fail(existingScheme);
  if (await schemeRecords.read(ports.readRecord, reference)) return fail(existingScheme);
  await ports.putObject({
    bucket: 'results',
    key: schemeObject(reference.sha256),
    bytes: new TextEncoder().encode(canonicalJson(scheme)),
    contentType: 'application/json',
  });
  const at = ports.now();
  const committed = await commitWork(ports, {
    table: 'ranking',
    chain: 'province',
    audit: { actor: by, action: 'scheme.saved', subject: scheme.id, facts: { ...reference } },
    writes: [
      schemeRecords.write(reference, 'absent', draftRecord(scheme, reference, { by, at })),
      ...(keyed ? [rememberAnswer(keyed, reference, at)] : []),
    ],
    events: [],
  });
  return committed ? ok(created(reference)) : undefined;
};

const created = ({ id, version, sha256 }: SchemeReference): Answer<AnswerBodyOf<typeof saveSchemeRoute>> => ({
  status: 201,
  body: { id, version, state: 'draft', sha256 },
  location: `/v1/schemes/${id}?version=${version}`,
});
