import type { DataEdition } from '../indicator-table.ts';
import type { SchemeReference } from '../schemes/index.ts';
import type { Blocker } from './blockers.ts';

/**
 * The states of an evaluation (考评): `draft` requested, `provisional` 初步结果, `feedback` 反馈核对, `approved` 审定,
 * `publicised` 公示 (where the office takes that step), `circulated` 通报. No machine goes beyond `provisional`: each later step is a decision of the office's lead. `superseded` 已被替代:
 * one that names it as what it replaces was circulated.
 */
export const evaluationStates = [
  'draft',
  'provisional',
  'feedback',
  'approved',
  'publicised',
  'circulated',
  'superseded',
] as const;

/** One of {@link evaluationStates}. */
export type EvaluationState = (typeof evaluationStates)[number];

/** A state that a person's decision leads to. */
export type DecidedState = 'feedback' | 'approved' | 'publicised' | 'circulated';

const statesBefore: Readonly<Record<DecidedState, readonly EvaluationState[]>> = {
  feedback: ['provisional'],
  approved: ['feedback'],
  publicised: ['approved'],
  circulated: ['approved', 'publicised'],
};

/**
 * Whether a decision may lead on from a state. The public notice (公示) is a step that may be left out.
 *
 * @example
 * leadsOn('approved', 'circulated'); // true
 */
export const leadsOn = (from: EvaluationState, to: DecidedState): boolean => statesBefore[to].includes(from);

/** What an evaluation is of; the same for ever. `cause` is the schedule's moment or the request that made it. */
export interface EvaluationRequest {
  readonly evaluation: string;
  readonly year: number;
  readonly scheme: { readonly id: string; readonly version: number };
  /** RFC 3339, UTC. */
  readonly dataAsOf: string;
  readonly cause: string;
  /** The evaluation that it is made to replace, after an objection was upheld (异议成立) or an exemption approved (容错). */
  readonly replaces?: string;
}

/** A decision of the office's lead, with the meeting's or the document's number (会议纪要号、文号). */
export interface EvaluationDecision {
  readonly to: DecidedState;
  readonly by: string;
  readonly at: string;
  readonly document: string;
  /** Which meeting approved it (审定会议), the document being its minutes; only of an approval. */
  readonly meeting?: string;
  /** The day that the meeting or the document bears, e.g. `2026-04-20`. */
  readonly date?: string;
  /** The last day of the public notice (公示截止日), in Shanghai; only of a public notice. */
  readonly until?: string;
  /** Why the result stands although something is missing; only with an approval of a blocked run. */
  readonly despite?: { readonly reason: string; readonly blockers: readonly string[] };
}

/** An evaluation as its state item holds it. */
export interface Evaluation {
  readonly request: EvaluationRequest;
  readonly state: EvaluationState;
  /** When it was asked for, RFC 3339 in UTC; absent of one that the schedule asked for. */
  readonly requestedAt?: string;
  readonly run?: {
    readonly id: string;
    /** When it was run; of runs from before this was kept, not known. */
    readonly at?: string;
    readonly scheme: SchemeReference;
    /** Keys of the immutable objects. */
    readonly inputs: string;
    readonly result: string;
    /** Contributions and neighbours, kept beside the result; runs of before that was done have none. */
    readonly explanation?: string;
    readonly blockers: readonly Blocker[];
    /** 数据版本: the least among its figures; lacking where some do not say. */
    readonly edition?: DataEdition;
    readonly synthetic?: true;
  };
  readonly decisions: readonly EvaluationDecision[];
  /** The evaluation whose circulation took its place, and when. */
  readonly superseded?: { readonly by: string; readonly at: string };
}

/**
 * When an evaluation was fed back to the zones (反馈), if it was.
 *
 * @example
 * fedBackAt({ ...evaluation, decisions: [] }); // undefined
 */
export const fedBackAt = ({ decisions }: Pick<Evaluation, 'decisions'>): string | undefined =>
  decisions.find(({ to }) => to === 'feedback')?.at;
