import type { EnteredAdjustment } from '../../libs/domain/adjustments/entered-adjustment.ts';
import { Decimal, plain } from '../../libs/domain/decimal.ts';
import type { Objection, ObjectionDecision } from '../../libs/domain/objections/objection.ts';
import type { Deed } from '../../libs/domain/submission.ts';
import { enteredAdjustments } from '../../libs/ports/adjustments.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { corrections, objections } from '../../libs/ports/objections.ts';
import type { ReadRecord, Write } from '../../libs/ports/records.ts';
import type { OutgoingEvent } from '../../libs/ports/unit-of-work.ts';
import { draftReplacement } from './draft-evaluation.ts';
import type { DecideObjectionBody } from './routes.ts';
import { settleObjection } from './settle-objection.ts';

/** An objection that may be decided, and the entry that it is on, if it is on one. */
export interface Decidable {
  readonly found: Versioned<Objection>;
  readonly entry: Versioned<EnteredAdjustment> | undefined;
}

/** A decision as it is written down, with all that follows from it. */
export interface Ruling {
  readonly decided: Objection & { readonly decided: ObjectionDecision };
  readonly writes: readonly Write[];
  readonly events: readonly OutgoingEvent[];
}

/** What the office's lead says, as it is kept. */
export const decisionOf = (
  { decision, reason, document, outcome }: DecideObjectionBody,
  deed: Deed,
): ObjectionDecision => ({
  ...deed,
  decision,
  reason,
  ...(document === undefined ? {} : { document }),
  ...(outcome ? { outcome: { ...outcome, value: plain(new Decimal(outcome.value)) } } : {}),
});

/** Rejects an objection: what was fed back stands. */
export const reject = async (
  readRecord: ReadRecord,
  { found: { value, version } }: Decidable,
  decision: ObjectionDecision,
): Promise<Ruling> => {
  const decided = { ...value, state: decision.decision, decided: decision };
  const writes = [
    objections.write(value.id, version, decided),
    await settleObjection(readRecord, value.evaluation, undefined),
  ];
  return { decided, writes, events: [] };
};

/**
 * Upholds an objection: a value is recorded beside the reported one, or the entry counts no longer; and an evaluation that replaces the one
 * objected to is asked for.
 */
export const uphold = async (
  readRecord: ReadRecord,
  { found: { value, version }, entry }: Decidable,
  decision: ObjectionDecision,
): Promise<Ruling> => {
  const objectedTo = await evaluations.read(readRecord, value.evaluation);
  if (!objectedTo) throw new Error(`evaluation ${value.evaluation}, which was objected to, is gone`);
  const replacement = draftReplacement(objectedTo.value, `objection:${value.id}`, decision.at);
  const decided = { ...value, state: decision.decision, decided: { ...decision, evaluation: replacement.id } };
  const writes = [
    objections.write(value.id, version, decided),
    await settleObjection(readRecord, value.evaluation, decision.at),
    ...(entry ? withdrawal(entry, value.id, decision) : correction(value, decision)),
    replacement.write,
  ];
  return { decided, writes, events: [replacement.event] };
};

/** An entry that was withdrawn meanwhile stays as it is. */
const withdrawal = (
  { value, version }: Versioned<EnteredAdjustment>,
  objection: string,
  { by, at, reason }: ObjectionDecision,
): readonly Write[] =>
  value.withdrawn
    ? []
    : [enteredAdjustments.write(value.entry.id, version, { ...value, withdrawn: { by, at, reason, objection } })];

const correction = (
  { id, year, zone, on, fileSha256 }: Objection,
  { by, at, outcome }: ObjectionDecision,
): readonly Write[] => {
  if (on.kind === 'deduction' || !outcome || fileSha256 === undefined) {
    throw new TypeError(`objection ${id} was upheld without an outcome`);
  }
  const recorded = { correction: { zone, on, fileSha256, ...outcome, objection: id }, recorded: { by, at } };
  return [corrections.write({ year, objection: id }, 'absent', recorded)];
};
