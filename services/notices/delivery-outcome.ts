import { nextTry } from '../../libs/domain/notices/retry-schedule.ts';
import type { Delivery } from '../../libs/ports/deliveries.ts';
import type { Webhook } from '../../libs/ports/webhooks.ts';

/** What came of a try. */
export interface TryOutcome {
  /** `gone`: the endpoint says that it wants no more (410); `dropped`: there is nobody to be told any more. */
  readonly kind: 'delivered' | 'failed' | 'gone' | 'dropped';
  readonly status?: number;
  readonly failure?: string;
}

/** A delivery after a try, and why its endpoint is told nothing from now on, if that is so. */
export interface Settled {
  readonly delivery: Delivery;
  readonly disabled?: NonNullable<Webhook['disabled']>;
}

/** Writes down what came of a try; a failed one is due again until the last. */
export const settledAs = (tried: Delivery, outcome: TryOutcome, at: string): Settled => {
  const { kind, ...said } = outcome;
  const last = { at, ...said };
  if (kind === 'delivered' || kind === 'dropped') return { delivery: { ...tried, state: kind, last } };
  if (kind === 'gone') return { delivery: { ...tried, state: 'failed', last }, disabled: { at, reason: 'gone' } };
  const due = nextTry(tried.tried, at);
  if (due !== undefined) return { delivery: { ...tried, due, last } };
  return { delivery: { ...tried, state: 'failed', last }, disabled: { at, reason: 'exhausted' } };
};
