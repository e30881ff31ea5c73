import type { EnteredAdjustment } from '../../libs/domain/adjustments/entered-adjustment.ts';
import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import type { Exemption, ExemptionDecision } from '../../libs/domain/exemptions/exemption.ts';
import { enteredAdjustments } from '../../libs/ports/adjustments.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { exemptions } from '../../libs/ports/exemptions.ts';
import { challenges } from '../../libs/ports/objections.ts';
import type { ReadRecord, Write } from '../../libs/ports/records.ts';
import type { OutgoingEvent } from '../../libs/ports/unit-of-work.ts';
import { draftReplacement } from './draft-evaluation.ts';

/** A case that may be decided, and the entries that it is about. */
export interface DecidableCase {
  readonly found: Versioned<Exemption>;
  readonly entries: readonly Versioned<EnteredAdjustment>[];
}

/** A decision as it is written down, with all that follows from it. */
export interface CaseRuling {
  readonly decided: Exemption & { readonly decided: ExemptionDecision };
  readonly writes: readonly Write[];
  readonly events: readonly OutgoingEvent[];
}

/**
 * Decides a case: each waived entry says by which case it counts nothing any more, and where the case names an evaluation, one that
 * replaces it is asked for.
 */
export const ruleOnCase = async (
  readRecord: ReadRecord,
  { found: { value, version }, entries }: DecidableCase,
  decision: ExemptionDecision,
): Promise<CaseRuling> => {
  const replaced = decision.waived.length > 0 ? await replacing(readRecord, value, decision.at) : undefined;
  const decided = {
    ...value,
    state: decision.determination,
    decided: { ...decision, ...(replaced ? { evaluation: replaced.evaluation } : {}) },
  };
  const waived = { exemption: value.id, at: decision.at };
  return {
    decided,
    writes: [
      exemptions.write(value.id, version, decided),
      ...entries
        .filter(({ value: { entry } }) => decision.waived.includes(entry.id))
        .map((entry) => enteredAdjustments.write(entry.value.entry.id, entry.version, { ...entry.value, waived })),
      ...(replaced?.writes ?? []),
    ],
    events: replaced?.events ?? [],
  };
};

/** The evaluation that takes the place of the one that a case names, and the mark that runs of earlier data do not count it. */
interface Replacing extends Pick<CaseRuling, 'writes' | 'events'> {
  readonly evaluation: string;
}

const replacing = async (
  readRecord: ReadRecord,
  { id, evaluation }: Exemption,
  at: string,
): Promise<Replacing | undefined> => {
  if (evaluation === undefined) return undefined;
  const standing = await readStanding(readRecord, evaluation);
  const replaced = standing.request.evaluation;
  const challenged = await challenges.read(readRecord, replaced);
  const replacement = draftReplacement(standing, `exemption:${id}`, at);
  const marked = { open: 0, ...challenged?.value, changedAt: at };
  return {
    evaluation: replacement.id,
    writes: [challenges.write(replaced, challenged?.version ?? 'absent', marked), replacement.write],
    events: [replacement.event],
  };
};

/** The evaluation itself, or the one that took its place since. */
const readStanding = async (readRecord: ReadRecord, evaluation: string): Promise<Evaluation> => {
  const found = await evaluations.read(readRecord, evaluation);
  if (!found) throw new Error(`evaluation ${evaluation}, which a case names, is gone`);
  const { superseded } = found.value;
  return superseded ? readStanding(readRecord, superseded.by) : found.value;
};
