import type { Adjustment } from '../../libs/domain/adjustments/adjustment.ts';
import type { AdjustmentSettings } from '../../libs/domain/adjustments/adjustment-settings.ts';
import { checkAdjustment } from '../../libs/domain/adjustments/check-adjustment.ts';
import { adjustmentId, type EnteredAdjustment } from '../../libs/domain/adjustments/entered-adjustment.ts';
import { eventKey } from '../../libs/domain/adjustments/event-key.ts';
import { Decimal, plain } from '../../libs/domain/decimal.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { adjustmentClaims, type ClaimedFact, enteredAdjustments } from '../../libs/ports/adjustments.ts';
import { doneOnce, type KeepAnswer } from '../../libs/ports/done-once.ts';
import type { ReadRecord, Write } from '../../libs/ports/records.ts';
import { zones } from '../../libs/ports/registry.ts';
import { commitWork, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { RecordAdjustmentBody, recordAdjustmentRoute } from './routes.ts';

type Answered = Answer<AnswerBodyOf<typeof recordAdjustmentRoute>>;
type Outcome = Result<Answered, Problem>;
/** What is kept of an answer. */
interface Kept {
  readonly id: string;
}

/** What entering needs; without settings the usual ones hold. */
export interface RecordAdjustmentPorts extends WorkPorts {
  readonly adjustments?: AdjustmentSettings;
}

/**
 * The office enters what counts beside a zone's figures (加减分事项), with what shows it. One event counts once for a zone,
 * however it is written, and evidence shows one event: of two who enter it at once, one is refused.
 */
export const recordAdjustment =
  (ports: RecordAdjustmentPorts): Command<typeof recordAdjustmentRoute> =>
  (request) =>
    doneOnce<Kept, Answered>(ports, request, {
      table: 'ranking',
      operation: 'recordAdjustment',
      attempt: async (keep) => {
        const { actor, body } = request;
        if (!(await zones.read(ports.readRecord, body.zone))) return fail(unknownZone);
        return enter(ports, body, actor.sub, keep);
      },
      again: ({ id }) => ok(created(id)),
    });

const enter = async (
  ports: RecordAdjustmentPorts,
  body: RecordAdjustmentBody,
  by: string,
  keep: KeepAnswer<Kept>,
): Promise<Outcome | undefined> => {
  const { number, others, claim } = await readClaims(ports.readRecord, body);
  const { points, ...said } = body;
  const id = adjustmentId(body, number);
  const entry: Adjustment = { id, ...said, ...(points === undefined ? {} : { points: plain(new Decimal(points)) }) };
  const refused = checkAdjustment(entry, others, ports.adjustments);
  if (refused) return fail(refused);
  const at = ports.now();
  const entered: EnteredAdjustment = { entry, number, entered: { by, at } };
  const committed = await commitWork(ports, {
    table: 'ranking',
    chain: entry.zone,
    audit: { actor: by, action: 'adjustment.entered', subject: id, facts: { ...entry } },
    writes: [enteredAdjustments.write(id, 'absent', entered), ...claim(id), ...keep({ id }, at)],
    events: [],
  });
  return committed ? ok(created(id)) : undefined;
};

/** What already counts by this event or this evidence, and how the new entry takes their place. */
interface Claims {
  readonly number: number;
  readonly others: readonly Adjustment[];
  readonly claim: (entry: string) => readonly Write[];
}

const readClaims = async (readRecord: ReadRecord, body: RecordAdjustmentBody): Promise<Claims> => {
  const { zone, event, evidenceSha256 } = body;
  const facts: readonly ClaimedFact[] = [
    { zone, event: eventKey(event) },
    { zone, evidenceSha256 },
  ];
  const found = await Promise.all(facts.map((fact) => adjustmentClaims.read(readRecord, fact)));
  const ids = [...new Set(found.flatMap((claimed) => claimed?.value.entries ?? []))];
  const entered = await Promise.all(ids.map((id) => enteredAdjustments.read(readRecord, id)));
  const others = entered.flatMap((one) => (one && !one.value.withdrawn ? [one.value.entry] : []));
  const standing = new Set(others.map(({ id }) => id));
  const number = (claimed: (typeof found)[number]) => (claimed?.value.number ?? 0) + 1;
  return {
    number: number(found[0]),
    others,
    claim: (entry) =>
      facts.map((fact, at) =>
        adjustmentClaims.write(fact, found[at]?.version ?? 'absent', {
          entries: [...(found[at]?.value.entries ?? []).filter((id) => standing.has(id)), entry],
          number: number(found[at]),
        }),
      ),
  };
};

const created = (id: string): Answer<AnswerBodyOf<typeof recordAdjustmentRoute>> => ({
  status: 201,
  body: { id },
  version: 1,
  location: `/v1/adjustments/${id}`,
});

const unknownZone = problem('not-found', 'zone.unknown', {
  zh: '名录中没有这个联动创新区',
  en: 'The registry has no such zone',
});
