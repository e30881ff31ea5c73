import { type CallFault, callFaults, type DriveFault } from './fault.ts';
import type { Random } from './random.ts';

/** Which faults a run may meet, and how often: drawn by its seed, so that runs differ in kind and not only in place. */
export interface FaultPlan {
  /** The probability that a port call meets a fault. */
  readonly callRate: number;
  readonly calls: readonly CallFault[];
  /** The probability of each of `drives` where it could happen. */
  readonly driveRate: number;
  readonly drives: readonly DriveFault[];
  /** At how many places nothing goes wrong yet: a storm that comes late meets what comes last. */
  readonly calmBefore: number;
  /** How many faults there are at most: then the storm is over, and what it left goes on in fair weather. */
  readonly most: number;
}

/** Decides at each place whether something goes wrong there, and counts what did. */
export interface Injector {
  readonly callFault: (step: string) => CallFault | undefined;
  readonly drive: (kind: DriveFault, step: string) => boolean;
  /** How many commits the index that a step lists lags behind: 0 as a rule. */
  readonly indexLag: (step: string) => number;
  /** Notes a fault that came of itself, as a function that ran out of time. */
  readonly note: (kind: CallFault | DriveFault, step: string) => void;
  /** From now on nothing goes wrong. */
  readonly stop: () => void;
  readonly counts: ReadonlyMap<string, number>;
  /** The numbers of the faults that happened, in order: each can be left out of a replay. */
  readonly happened: readonly number[];
}

/** How far an index lags behind, in commits: up to the whole of a short story. */
const LAGS = [1, 2, 5, 20, 80] as const;

/** Steps that few stories have: where one goes wrong at all, these go wrong more often, so that 2,000 stories meet every fault. */
const RARE: ReadonlySet<string> = new Set([
  'api/announceScan',
  'api/runScenario',
  'api/submitObjection',
  'api/withdrawAdjustment',
  'api/activateScheme',
  'publishing/evaluation.transitioned',
]);
const OFTENER = 8;

/** What befalls only what few stories come to, likewise. */
const RARE_DRIVES: ReadonlySet<DriveFault> = new Set(['endpoint-gone']);
const DRIVES_OFTENER = 3;

/** Draws faults from a stream of their own. A fault whose number is in `without` does not happen; the draws stay the same. */
export const injectorOf = (random: Random, plan: FaultPlan, without: ReadonlySet<number>): Injector => {
  const counts = new Map<string, number>();
  const happened: number[] = [];
  let places = 0;
  let stopped = false;
  const note = (kind: string, step: string) => {
    const pair = `${step} × ${kind}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  };
  const happens = (rate: number): boolean => {
    places += 1;
    const calm = stopped || places <= plan.calmBefore || happened.length >= plan.most;
    if (calm || !random.chance(rate) || without.has(places)) return false;
    happened.push(places);
    return true;
  };
  const drive = (kind: DriveFault, step: string): boolean => {
    const rate = plan.driveRate * (RARE_DRIVES.has(kind) ? DRIVES_OFTENER : 1);
    if (!happens(plan.drives.includes(kind) ? rate : 0)) return false;
    note(kind, step);
    return true;
  };
  return {
    callFault: (step) => {
      const kind = plan.calls.length > 0 ? random.pick(plan.calls) : undefined;
      if (!happens(kind ? plan.callRate * (RARE.has(step) ? OFTENER : 1) : 0)) return undefined;
      note(kind ?? '', step);
      return kind;
    },
    drive,
    indexLag: (step) => {
      const commits = random.pick(LAGS);
      return drive('index-lag', step) ? commits : 0;
    },
    note,
    stop: () => {
      stopped = true;
    },
    counts,
    happened,
  };
};

/** The kinds of call faults that are injected; `timed-out` comes of the clock. */
export const injectable: readonly CallFault[] = callFaults.filter((kind) => kind !== 'timed-out');
