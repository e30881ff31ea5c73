import { contentHash } from '../digest.ts';
import { shanghaiDate } from '../shanghai-time.ts';
import { type ChainEnd, emptyChain, entryFault } from './audit-entry.ts';
import { chainName, hashOfHeads, type Seal, type SealedHead } from './seal.ts';
import type { TrailLine } from './trail-line.ts';

/** How far a trail was verified: what the next line is checked against. */
export interface TrailState {
  readonly seal: Pick<Seal, 'number' | 'hash' | 'day'> | undefined;
  /** The heads that the last seal closed, or entries after it reached. */
  readonly heads: readonly SealedHead[];
}

/** The state before the first line. */
const trailStart: TrailState = { seal: undefined, heads: [] };

/** Something that does not hold: where, and what, by a code. */
export interface TrailProblem {
  /** `intake/ningbo` with the number of the entry, or `seal` with its number. */
  readonly where: string;
  readonly number: number;
  readonly what:
    | 'out-of-order'
    | 'not-linked'
    | 'changed'
    | 'entries-missing'
    | 'head-differs'
    | 'chain-missing'
    | 'heads-differ'
    | 'seal-missing'
    | 'seal-overdue'
    | 'not-ended';
}

/** What is known of one chain after the lines that were verified. */
export interface VerifiedChain {
  readonly service: string;
  readonly chain: string;
  /** How many of its entries were verified here. */
  readonly entries: number;
  readonly head: ChainEnd;
  readonly ok: boolean;
  readonly broken?: TrailProblem;
}

/** What came of verifying. */
export interface TrailReport {
  readonly ok: boolean;
  readonly entries: number;
  readonly chains: readonly VerifiedChain[];
  readonly seals: readonly Seal[];
  readonly problems: readonly TrailProblem[];
}

/** A day is to be sealed by so long after its end, in milliseconds: the tick may be late. */
const SEAL_GRACE = 2 * 3_600_000;

/**
 * Verifies lines of a trail one by one, from a state on: links, hashes, numbers, that each chain reaches the heads that
 * were sealed and the one it has now, that no chain and no seal is missing, and that the newest day is sealed.
 * `close` tells what came of it; a trail that ought to be whole must have its end line (`whole`).
 *
 * @example
 * trailVerifier().close({ whole: true }).problems[0]?.what; // 'not-ended'
 */
export const trailVerifier = (
  from: TrailState = trailStart,
): {
  readonly take: (line: TrailLine) => void;
  readonly close: (options: { readonly whole: boolean }) => TrailReport;
} => {
  const run: Verifying = {
    seal: from.seal,
    heads: new Map(from.heads.map((head) => [chainName(head), head])),
    owed: new Map(),
    seen: new Map(),
    shown: new Set(),
    seals: [],
    problems: [],
    ended: undefined,
  };
  return {
    take: (line) => {
      switch (line.kind) {
        case 'seal':
          return takeSeal(run, line);
        case 'entry':
          return takeEntry(run, line);
        case 'head':
          return takeHead(run, line);
        case 'end':
          return takeEnd(run, line);
      }
    },
    close: ({ whole }) => {
      settleOwed(run);
      if (whole && !run.ended) note(run, 'end', 0, 'not-ended');
      if (whole && run.ended && run.ended.chains !== run.shown.size) note(run, 'end', run.shown.size, 'chain-missing');
      return reportOf(run);
    },
  };
};

interface Verifying {
  seal: TrailState['seal'];
  readonly heads: Map<string, SealedHead>;
  /** The heads that the entries to come have to reach. */
  readonly owed: Map<string, ChainEnd>;
  readonly seen: Map<string, { service: string; chain: string; entries: number }>;
  /** Chains whose head of today was shown. */
  readonly shown: Set<string>;
  readonly seals: Seal[];
  readonly problems: TrailProblem[];
  ended: { readonly chains: number } | undefined;
}

type Line<Kind> = Extract<TrailLine, { readonly kind: Kind }>;

const note = ({ problems }: Verifying, where: string, number: number, what: TrailProblem['what']): void => {
  problems.push({ where, number, what });
};

const seenOf = (run: Verifying, { service, chain }: Pick<SealedHead, 'service' | 'chain'>) => {
  const name = chainName({ service, chain });
  const known = run.seen.get(name) ?? { service, chain, entries: 0 };
  run.seen.set(name, known);
  return known;
};

const endOf = (run: Verifying, name: string): ChainEnd => run.heads.get(name) ?? emptyChain;

/** Everything that was promised by a head must have come by now. */
const settleOwed = (run: Verifying): void => {
  for (const [name, owed] of run.owed) {
    const reached = endOf(run, name);
    if (reached.sequence < owed.sequence) note(run, name, reached.sequence + 1, 'entries-missing');
    else if (reached.sequence > owed.sequence || reached.hash !== owed.hash) {
      note(run, name, owed.sequence, 'head-differs');
    }
  }
  run.owed.clear();
};

const takeSeal = (run: Verifying, { seal, moved }: Line<'seal'>): void => {
  settleOwed(run);
  const { hash, ...content } = seal;
  const expected = (run.seal?.number ?? 0) + 1;
  if (seal.number > expected) note(run, 'seal', expected, 'seal-missing');
  else if (seal.number < expected || seal.day <= (run.seal?.day ?? '')) note(run, 'seal', seal.number, 'out-of-order');
  else if (seal.previous !== (run.seal?.hash ?? null)) note(run, 'seal', seal.number, 'not-linked');
  if (contentHash(content) !== hash) note(run, 'seal', seal.number, 'changed');
  const sealed = new Map(run.heads);
  for (const head of moved) {
    seenOf(run, head);
    run.owed.set(chainName(head), head);
    sealed.set(chainName(head), head);
  }
  if (hashOfHeads(sealed.values()) !== seal.heads) note(run, 'seal', seal.number, 'heads-differ');
  run.seal = seal;
  run.seals.push(seal);
};

const takeEntry = (run: Verifying, { service, chain, entry }: Line<'entry'>): void => {
  const name = chainName({ service, chain });
  const end = endOf(run, name);
  const fault = entryFault(end, entry);
  if (fault) note(run, name, end.sequence + 1, fault);
  seenOf(run, { service, chain }).entries += 1;
  // One fault is told once: what follows is checked against what stands there.
  const sequence = typeof entry['sequence'] === 'number' ? entry['sequence'] : end.sequence + 1;
  run.heads.set(name, { service, chain, sequence, hash: String(entry['hash']) });
};

const takeHead = (run: Verifying, { service, chain, sequence, hash }: Line<'head'>): void => {
  settleOwed(run);
  seenOf(run, { service, chain });
  run.shown.add(chainName({ service, chain }));
  run.owed.set(chainName({ service, chain }), { sequence, hash });
};

const takeEnd = (run: Verifying, { at, seals, chains }: Line<'end'>): void => {
  settleOwed(run);
  run.ended = { chains };
  const last = run.seal?.number ?? 0;
  if (seals !== last) note(run, 'seal', Math.min(seals, last) + 1, 'seal-missing');
  const closed = shanghaiDate(new Date(Date.parse(at) - SEAL_GRACE - DAY).toISOString());
  if (run.seal && run.seal.day < closed) note(run, 'seal', last + 1, 'seal-overdue');
};

const DAY = 24 * 3_600_000;

const reportOf = (run: Verifying): TrailReport => {
  const chains = [...run.seen.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { service, chain, entries }]): VerifiedChain => {
      const broken = run.problems.find(({ where }) => where === name);
      const { sequence, hash } = endOf(run, name);
      return { service, chain, entries, head: { sequence, hash }, ok: !broken, ...(broken ? { broken } : {}) };
    });
  const entries = chains.reduce((sum, chain) => sum + chain.entries, 0);
  return { ok: run.problems.length === 0, entries, chains, seals: run.seals, problems: run.problems };
};
