import type { ChainEnd } from './audit-entry.ts';
import type { Seal, SealedHead } from './seal.ts';

/**
 * One line of an audit trail (审计轨迹), in the order in which it is verified: each seal with the heads that moved since
 * the one before, followed by the entries up to them; then the head of each chain with what is not yet sealed; then the end.
 */
export type TrailLine =
  | { readonly kind: 'seal'; readonly seal: Seal; readonly moved: readonly SealedHead[] }
  | { readonly kind: 'entry'; readonly service: string; readonly chain: string; readonly entry: Stored }
  | ({ readonly kind: 'head'; readonly service: string; readonly chain: string } & ChainEnd)
  | { readonly kind: 'end'; readonly at: string; readonly seals: number; readonly chains: number };

/** An entry as it is stored: whoever changed it may have left anything. */
export type Stored = Readonly<Record<string, unknown>>;
