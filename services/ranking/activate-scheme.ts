import { rankZones } from '../../libs/domain/evaluation/rank-zones.ts';
import { isTimely } from '../../libs/domain/policy/judge.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { triedRun } from '../../libs/domain/scenarios/back-test.ts';
import { lateGoalposts } from '../../libs/domain/schemes/goalposts.ts';
import { goldenDifferences } from '../../libs/domain/schemes/golden-differences.ts';
import { findScheme } from '../../libs/domain/schemes/index.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import type { SchemeRecord } from '../../libs/domain/schemes/scheme-record.ts';
import { type SchemeWarning, tableWarnings, triedGolden } from '../../libs/domain/schemes/scheme-warnings.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command, RequestOf } from '../../libs/lambda/api-request.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records, Write } from '../../libs/ports/records.ts';
import { activeSchemes, schemeOf, schemeRecords } from '../../libs/ports/schemes.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { readStoredRun } from './explained-run.ts';
import { lateYears } from './late-years.ts';
import type { activateSchemeRoute } from './routes.ts';
import { goldenFailed, reasonMissing, schemeState, unknownScheme } from './scheme-problems.ts';
import { schemeView, warningViews } from './scheme-view.ts';

/** What making a scheme active needs. */
export interface ActivateSchemePorts extends WorkPorts, Pick<Records, 'listRecords'> {
  readonly getObject: GetObject;
}

type Request = RequestOf<typeof activateSchemeRoute>;
type Activated = AnswerBodyOf<typeof activateSchemeRoute>;
type Answered = Answer<Activated>;
type Outcome = Result<Answered, Problem>;

/**
 * The office's lead makes a draft the version that holds (方案生效), by the document that puts it on the year's plan of assessments. Its golden
 * cases must reproduce; the version before is retired in the same moment. Who asks again under the same key gets the same answer.
 */
export const activateScheme =
  (ports: ActivateSchemePorts): Command<typeof activateSchemeRoute> =>
  (request) =>
    doneOnce<Activated, Answered>(ports, request, {
      table: 'ranking',
      operation: 'activateScheme',
      attempt: async (keep) => {
        const draft = await readDraft(ports, request);
        if (!draft.ok) return draft;
        const scheme = await schemeOf(ports.getObject, { kind: 'saved', record: draft.value.value });
        const warnings = await check(ports, request, scheme);
        return warnings.ok
          ? activate(ports, request, { found: draft.value, warnings: warnings.value }, keep)
          : warnings;
      },
      again: (body) => ok({ body }),
    });

const readDraft = async (
  { readRecord }: ActivateSchemePorts,
  { params: { id }, body: { version } }: Request,
): Promise<Result<Versioned<SchemeRecord>, Problem>> => {
  const found = await schemeRecords.read(readRecord, { id, version });
  if (!found) return fail(findScheme(id, version) ? schemeState('active') : unknownScheme(id));
  return isTimely('activateScheme', found.value.state) ? ok(found) : fail(schemeState(found.value.state));
};

/** A draft that may become active, and what is to be said of it. */
interface Activatable {
  readonly found: Versioned<SchemeRecord>;
  readonly warnings: readonly SchemeWarning[];
}

const check = async (
  ports: ActivateSchemePorts,
  { body }: Request,
  scheme: Scheme,
): Promise<Result<readonly SchemeWarning[], Problem>> => {
  const differences = goldenDifferences(scheme);
  if (differences.length > 0) return fail(goldenFailed(differences));
  const earlier =
    body.evaluation === undefined ? undefined : await readStoredRun(ports, { evaluation: body.evaluation }, () => true);
  if (earlier && !earlier.ok) return earlier;
  const tried = earlier
    ? [triedRun(String(earlier.value.inputs.year), rankZones({ ...earlier.value.inputs, scheme }))]
    : [];
  const late = (await lateYears(ports, scheme)).length > 0;
  if (late && body.reason === undefined) return fail(reasonMissing);
  return ok([...tableWarnings(scheme, [...triedGolden(scheme), ...tried]), ...(late ? [lateGoalposts] : [])]);
};

const activate = async (
  ports: ActivateSchemePorts,
  { actor, body }: Request,
  { found: { value: draft, version: read }, warnings }: Activatable,
  keep: KeepAnswer<Activated>,
): Promise<Outcome | undefined> => {
  const { document, date, reason } = body;
  const { id, version } = draft;
  const deed = { by: actor.sub, at: ports.now() };
  const decision = { document, date, ...(reason === undefined ? {} : { reason }) };
  const codes = [...new Set(warnings.map(({ code }) => code))];
  const active: SchemeRecord = { ...draft, state: 'active', activated: { ...deed, ...decision, warnings: codes } };
  const answer: Activated = { ...schemeView(active), warnings: warningViews(warnings) };
  const committed = await commitWork(ports, {
    table: 'ranking',
    chain: 'province',
    audit: {
      actor: actor.sub,
      action: 'scheme.activated',
      subject: id,
      facts: { version, sha256: draft.sha256, ...decision, warnings: codes },
    },
    writes: [
      schemeRecords.write(draft, read, active),
      ...(await succeed(ports, active, deed)),
      ...keep(answer, deed.at),
    ],
    events: [],
  });
  return committed ? ok({ body: answer }) : undefined;
};

/** The writes by which a version takes the place of the one before. */
const succeed = async (
  { readRecord }: ActivateSchemePorts,
  { id, version }: SchemeRecord,
  deed: { readonly by: string; readonly at: string },
): Promise<readonly Write[]> => {
  const head = await activeSchemes.read(readRecord, id);
  const named = activeSchemes.write(id, head?.version ?? 'absent', { version });
  const older = head && (await schemeRecords.read(readRecord, { id, version: head.value.version }));
  if (!older) return [named];
  const retired: SchemeRecord = { ...older.value, state: 'retired', retired: { ...deed, successor: version } };
  return [named, schemeRecords.write(retired, older.version, retired)];
};
