import { type Entity, entity } from './entity.ts';

/** The signed bundle (证明包) of a circulated run, frozen. */
export interface FrozenBundle {
  readonly evaluation: string;
  readonly run: string;
  /** The key of the immutable object. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Who signed it. */
  readonly keyId: string;
  readonly synthetic?: true;
}

/** Bundles, by evaluation and run. */
export const bundles: Entity<{ evaluation: string; run: string }, FrozenBundle> = entity({
  key: ({ evaluation, run }) => ({ table: 'publishing', pk: `EVAL#${evaluation}`, sk: `BUNDLE#${run}` }),
});
