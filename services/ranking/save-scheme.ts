import { canonicalJson } from '../../libs/domain/digest.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { findScheme, type SchemeReference, schemeReference } from '../../libs/domain/schemes/index.ts';
import { readOfficialScheme } from '../../libs/domain/schemes/read-official-scheme.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { draftRecord } from '../../libs/domain/schemes/scheme-record.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import { schemeObject, schemeRecords } from '../../libs/ports/schemes.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { saveSchemeRoute } from './routes.ts';
import { type SaveWarningsPorts, saveWarnings } from './save-warnings.ts';
import { existingScheme, invalidScheme } from './scheme-problems.ts';
import { warningViews } from './scheme-view.ts';

/** What saving a scheme needs. */
export interface SaveSchemePorts extends WorkPorts, SaveWarningsPorts {
  readonly putObject: PutObject;
}

type Answered = Answer<AnswerBodyOf<typeof saveSchemeRoute>>;
type Outcome = Result<Answered, Problem>;

/** What is kept of an answer. */
interface Saved extends SchemeReference {
  readonly warnings: ReturnType<typeof warningViews>;
}

/** The office's lead saves a version of a scheme (保存方案): a draft, whose content never changes from then on. */
export const saveScheme =
  (ports: SaveSchemePorts): Command<typeof saveSchemeRoute> =>
  (request) =>
    doneOnce<Saved, Answered>(ports, request, {
      table: 'ranking',
      operation: 'saveScheme',
      attempt: async (keep) => {
        const read = readOfficialScheme(request.body);
        return read.ok ? save(ports, read.value, request.actor.sub, keep) : fail(invalidScheme(read.error));
      },
      again: (saved) => ok(created(saved)),
    });

const save = async (
  ports: SaveSchemePorts,
  scheme: Scheme,
  by: string,
  keep: KeepAnswer<Saved>,
): Promise<Outcome | undefined> => {
  const reference = schemeReference(scheme);
  if (findScheme(scheme.id, scheme.version)) return fail(existingScheme);
  if (await schemeRecords.read(ports.readRecord, reference)) return fail(existingScheme);
  const saved = { ...reference, warnings: warningViews(await saveWarnings(ports, scheme)) };
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
    writes: [schemeRecords.write(reference, 'absent', draftRecord(scheme, reference, { by, at })), ...keep(saved, at)],
    events: [],
  });
  return committed ? ok(created(saved)) : undefined;
};

const created = ({ id, version, sha256, warnings }: Saved): Answer<AnswerBodyOf<typeof saveSchemeRoute>> => ({
  status: 201,
  body: { id, version, state: 'draft', sha256, warnings },
  location: `/v1/schemes/${id}?version=${version}`,
});
