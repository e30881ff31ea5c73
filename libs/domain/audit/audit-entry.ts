import { contentHash } from '../digest.ts';

/** What made somebody act: a request to the API, an event (message), or a firing of a schedule. */
export type AuditCause = { readonly request: string } | { readonly event: string } | { readonly schedule: string };

/** What became of one record: its hash before (none where it was new) and after, and the version that it has now. */
export interface AuditChange {
  /** Table, partition and place of the record, e.g. `intake SUB#1 STATE`. */
  readonly record: string;
  readonly version: number;
  readonly before: string | null;
  readonly after: string;
}

/** What an entry says, before it joins its chain. */
export interface AuditDeed {
  /** RFC 3339 in UTC. */
  readonly at: string;
  /** The subject of the token, or `system:<service>`. */
  readonly actor: string;
  /** The role in the token; `system` where no person acted; `null` outside of any request or message. */
  readonly role: string | null;
  readonly cause: AuditCause | null;
  readonly action: string;
  readonly subject: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly changes: readonly AuditChange[];
}

/** An entry of an audit chain (审计记录): it holds the hash of the one before, and its own. */
export interface AuditEntry extends AuditDeed {
  /** From 1, without a gap. */
  readonly sequence: number;
  readonly previous: string | null;
  readonly hash: string;
}

/** The end of a chain as far as somebody looked. `sequence` 0 and no hash: nothing yet. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string | null;
}

/** The end of a chain in which nothing stands. */
export const emptyChain: ChainEnd = { sequence: 0, hash: null };

/** What a deed says beside its changes is kept up to so many characters of canonical JSON; longer facts leave their hash. */
const FACTS_LENGTH = 4000;

/**
 * The next entry of a chain. Facts that would make it too large are replaced by their hash, so that an entry stays
 * below 16 KB however long a text somebody gave.
 *
 * @example
 * nextEntry({ sequence: 0, hash: null }, { at: '2026-01-12T01:00:00.000Z', actor: 'a', role: 'office', cause: null, action: 'zone.registered', subject: 'ningbo', changes: [] }).sequence; // 1
 */
export const nextEntry = (end: ChainEnd, deed: AuditDeed): AuditEntry => {
  const { facts, ...rest } = deed;
  const content = {
    ...rest,
    ...(facts ? { facts: boundedFacts(facts) } : {}),
    sequence: end.sequence + 1,
    previous: end.hash,
  };
  return { ...content, hash: contentHash(content) };
};

const boundedFacts = (facts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  JSON.stringify(facts).length <= FACTS_LENGTH ? facts : { sha256: contentHash(facts) };

/** Why an entry does not stand where it is. */
export type EntryFault = 'out-of-order' | 'not-linked' | 'changed';

/**
 * What is wrong with the entry that follows the end of a chain: its number, its link to the one before, or its own
 * hash; `undefined` where all is well. Anything that is stored may be asked about.
 *
 * @example
 * entryFault({ sequence: 0, hash: null }, { sequence: 2, previous: null, hash: '' }); // 'out-of-order'
 */
export const entryFault = (end: ChainEnd, entry: Readonly<Record<string, unknown>>): EntryFault | undefined => {
  const { hash, ...content } = entry;
  if (content['sequence'] !== end.sequence + 1) return 'out-of-order';
  if (content['previous'] !== end.hash) return 'not-linked';
  return contentHash(content) === hash ? undefined : 'changed';
};
