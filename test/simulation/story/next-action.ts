import type { Submission } from '../../../libs/domain/submission.ts';
import type { Versioned } from '../../../libs/ports/entity.ts';
import type { Random } from '../engine/random.ts';
import type { ApiCall } from '../system/invoke.ts';
import {
  announce,
  certify,
  decide,
  explain,
  recordTotals,
  registerZone,
  requestEvaluation,
  review,
} from './commands.ts';
import type { Ledger } from './ledger.ts';
import { officeLead } from './people.ts';
import type { View } from './view.ts';
import { type WorkbookKind, workbookKinds, workbookOf } from './workbooks.ts';

/** What a person does next: asks the API for something, or posts a file with its signed form. */
export type Action =
  | { readonly kind: 'call'; readonly call: ApiCall }
  | { readonly kind: 'post'; readonly submission: Submission };

/** What an action is chosen from. `mark` is new each time; `findings` reads what a submission must explain. */
export interface Scene {
  readonly view: View;
  readonly ledger: Ledger;
  readonly random: Random;
  readonly mark: string;
  readonly mustExplain: (submission: Submission) => readonly string[];
}

const call = (made: ApiCall): Action => ({ kind: 'call', call: made });

/** What makes sense for a zone's filing in its state; `undefined` where it can only wait. */
export const nextOfZone = (scene: Scene, zone: string): Action | undefined => {
  const { view, mark, random } = scene;
  if (!view.zones.has(zone)) return call(registerZone(zone, undefined));
  const head = view.heads.get(zone);
  const newest = head && view.submissions.get(head.value.newest);
  if (!newest || ENDED.has(newest.value.state)) {
    return call(announce(zone, mark, workbookOf(zone, random.pick<WorkbookKind>(workbookKinds))));
  }
  return nextOfSubmission(scene, zone, newest);
};

const ENDED = new Set(['expired', 'invalid', 'rejected', 'returned', 'withdrawn']);

const nextOfSubmission = (
  scene: Scene,
  zone: string,
  { value, version }: Versioned<Submission>,
): Action | undefined => {
  switch (value.state) {
    case 'awaiting-upload':
      return scene.ledger.forms.has(value.id) && !scene.ledger.posted.has(value.id)
        ? { kind: 'post', submission: value }
        : undefined;
    case 'valid': {
      const open = value.validation?.counts.mustExplain ? scene.mustExplain(value) : [];
      if (open.length > 0 && !scene.view.explained.has(value.id)) return call(explain(zone, value.id, open, undefined));
      return call(certify(zone, value.id, version));
    }
    case 'certified':
      return call(review(value.id, version, scene.random.chance(0.85) ? 'accept' : 'return'));
    default:
      return undefined;
  }
};

const FURTHER: Readonly<Record<string, string>> = {
  provisional: 'feedback',
  feedback: 'approved',
  approved: 'circulated',
};

/** Years that a zone is taken into later: it stays, stays beside the next, or leaves this year's cohort. */
const COHORTS = [[2025], [2025, 2026], [2026]] as const;

/** What makes sense for the office: totals, an evaluation, its decisions. */
export const nextOfOffice = ({ view, random, mark }: Scene): Action | undefined => {
  const { heads, evaluations } = view;
  const totals = view.totals.get('2025');
  if (!totals) return call(recordTotals(mark, 0, random.chance(0.5), undefined));
  const open = [...evaluations.values()].filter(({ value }) => FURTHER[value.state] !== undefined);
  if (open.length > 0 && random.chance(0.75)) {
    const { value, version } = random.pick(open);
    return call(decide(value.request.evaluation, version, FURTHER[value.state] ?? '', mark));
  }
  const known = [...view.zones.values()];
  if (known.length > 0 && random.chance(0.08)) {
    const { value, version } = random.pick(known);
    return call(registerZone(value.id, version, random.pick(COHORTS)));
  }
  if (random.chance(0.15)) return call(recordTotals(mark, random.below(9), random.chance(0.5), totals.version));
  const ready = [...heads.values()].some(({ value }) => value.accepted !== undefined);
  if (evaluations.size >= 3 || !(ready || random.chance(0.1))) return undefined;
  const before = evaluations.values().next().value?.value.request;
  const again = before?.year === 2025 && random.chance(0.5) ? before.dataAsOf : undefined;
  return call(requestEvaluation(mark, again));
};

/** Something that the rules forbid, or that another has done already: refused, or without a second effect. */
export const wrongAction = ({ view, random, mark }: Scene, zone: string): Action | undefined => {
  const one = view.submissions.size > 0 ? random.pick([...view.submissions.values()]) : undefined;
  const run = view.evaluations.size > 0 ? random.pick([...view.evaluations.values()]) : undefined;
  const stale = Math.max(1, (one?.version ?? 1) - random.below(2));
  const choices: (ApiCall | undefined)[] = [
    announce(zone, mark, workbookOf(zone, random.pick<WorkbookKind>(workbookKinds))),
    one && certify(one.value.filing.zone, one.value.id, stale),
    one && certify(zone, one.value.id, stale),
    one && review(one.value.id, stale, random.chance(0.5) ? 'accept' : 'return', officeLead),
    one && explain(one.value.filing.zone, one.value.id, ['total.differs@none!A1'], undefined),
    recordTotals(mark, random.below(9), false, Math.max(1, (view.totals.get('2025')?.version ?? 1) - random.below(2))),
    registerZone(zone, 1),
    requestEvaluation(mark, '2099-01-01T00:00:00+08:00'),
    run && decide(run.value.request.evaluation, run.version, random.pick(['feedback', 'approved', 'circulated']), mark),
  ];
  const chosen = random.pick(choices);
  return chosen && call(chosen);
};
