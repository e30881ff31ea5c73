import type { Adjustment } from '../../libs/domain/adjustments/adjustment.ts';
import { checkAdjustment } from '../../libs/domain/adjustments/check-adjustment.ts';
import { adjustmentId, type EnteredAdjustment } from '../../libs/domain/adjustments/entered-adjustment.ts';
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

/**
 * The office enters what counts beside a zone's figures (加减分事项), with what shows it. One event counts once for a zone, year
 * and kind, and so does one piece of evidence: of two who enter it at once, one is refused.
 */
export const recordAdjustment =
  (ports: WorkPorts): Command<typeof recordAdjustmentRoute> =>
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
  ports: WorkPorts,
  body: RecordAdjustmentBody,
  by: string,
  keep: KeepAnswer<Kept>,
): Promise<Outcome | undefined> => {
  const { number, others, claim } = await readClaims(ports.readRecord, body);
  const { points, ...said } = body;
  const id = adjustmentId(body, number);
  const entry: Adjustment = { id, ...said, ...(points === undefined ? {} : { points: plain(new Decimal(points)) }) };
  const refused = checkAdjustment(entry, others);
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
  const { zone, year, kind, event, evidenceSha256 } = body;
  const facts: readonly ClaimedFact[] = [
    { zone, year, kind, event },
    { zone, year, kind, evidenceSha256 },
  ];
  const found = await Promise.all(facts.map((fact) => adjustmentClaims.read(readRecord, fact)));
  const last = await Promise.all(
    found.map((claimed) => claimed && enteredAdjustments.read(readRecord, claimed.value.entry)),
  );
  const number = (claimed: (typeof found)[number]) => (claimed?.value.number ?? 0) + 1;
  return {
    number: number(found[0]),
    others: last.flatMap((entered) => (entered && !entered.value.withdrawn ? [entered.value.entry] : [])),
    claim: (entry) =>
      facts.map((fact, at) =>
        adjustmentClaims.write(fact, found[at]?.version ?? 'absent', { entry, number: number(found[at]) }),
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
