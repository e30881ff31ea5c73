import { findScheme, type SchemeReference, schemes } from '../domain/schemes/index.ts';
import type { Scheme } from '../domain/schemes/scheme.ts';
import { schemeAsOf } from '../domain/schemes/scheme-as-of.ts';
import type { SchemeRecord, SchemeState } from '../domain/schemes/scheme-record.ts';
import { type Entity, entity } from './entity.ts';
import type { GetObject } from './objects.ts';
import type { ListIndex, ReadRecord } from './records.ts';

/** Partition of the `listed` index that holds every saved scheme, by id and version. */
export const SCHEMES = 'SCHEMES';

/** A version of a scheme, by name. */
export type SchemeName = Pick<SchemeReference, 'id' | 'version'>;

const partition = (id: string): string => `SCHEME#${id}`;

const ordinal = (version: number): string => String(version).padStart(6, '0');

/** Where the versions of a scheme stand, in their order. */
export const versionsPart = (id: string) => ({ table: 'ranking', pk: partition(id), prefix: 'V#' }) as const;

/** The versions of schemes that the office saved (评分方案), each written once and then only for its state. */
export const schemeRecords: Entity<SchemeName, SchemeRecord> = entity({
  key: ({ id, version }: SchemeName) => ({ table: 'ranking', pk: partition(id), sk: `V#${ordinal(version)}` }),
  listed: ({ id, version }) => ({ pk: SCHEMES, sk: `${id}#${ordinal(version)}` }),
});

/** Which saved version of a scheme is active, by the scheme's id; absent while none was activated. */
export const activeSchemes: Entity<string, { readonly version: number }> = entity({
  key: (id: string) => ({ table: 'ranking', pk: partition(id), sk: 'ACTIVE' }),
});

/** Where the document of a saved scheme stands. */
export const schemeObject = (sha256: string): string => `schemes/${sha256}.json`;

/** A scheme that was found: one that comes with the system, or one that the office saved. */
export type FoundScheme =
  | { readonly kind: 'built-in'; readonly scheme: Scheme }
  | { readonly kind: 'saved'; readonly record: SchemeRecord };

/**
 * Finds a scheme, those that come with the system first. Without a version it is the one that is active; one that the office
 * activated stands before those that come with the system.
 *
 * @example
 * await findAnyScheme(readRecord, 'sample-2025', 1); // { kind: 'built-in', scheme: … }
 */
export const findAnyScheme = async (
  readRecord: ReadRecord,
  id: string,
  version?: number,
): Promise<FoundScheme | undefined> => {
  const named = version === undefined ? undefined : findScheme(id, version);
  if (named) return { kind: 'built-in', scheme: named };
  const wanted = version ?? (await activeSchemes.read(readRecord, id))?.value.version;
  if (wanted === undefined) {
    const newest = findScheme(id);
    return newest && { kind: 'built-in', scheme: newest };
  }
  const found = await schemeRecords.read(readRecord, { id, version: wanted });
  return found && { kind: 'saved', record: found.value };
};

/**
 * Reads a scheme for a run: as {@link findAnyScheme}, but no draft, and with its content. A retired version may still be named, since what
 * it computed must be computed again.
 *
 * @example
 * (await readScheme(ports, 'sample-2025'))?.version; // 1
 */
export const readScheme = async (
  ports: { readonly readRecord: ReadRecord; readonly getObject: GetObject },
  id: string,
  version?: number,
): Promise<Scheme | undefined> => {
  const found = await findAnyScheme(ports.readRecord, id, version);
  return found && !isDraft(found) ? schemeOf(ports.getObject, found) : undefined;
};

/** The content of a scheme that was found. Throws where its object is gone. */
export const schemeOf = async (getObject: GetObject, found: FoundScheme): Promise<Scheme> => {
  if (found.kind === 'built-in') return found.scheme;
  const { id, version, sha256 } = found.record;
  const object = await getObject({ bucket: 'results', key: schemeObject(sha256) });
  if (!object) throw new Error(`the scheme ${id} v${version} is gone`);
  return JSON.parse(new TextDecoder().decode(object.bytes)) as Scheme;
};

/** A scheme and its state, as they stood at a moment. */
export interface StandingScheme {
  readonly found: FoundScheme;
  readonly state: SchemeState;
}

/**
 * Every version of every scheme, or of the one that is named, as they stood at a moment (RFC 3339, UTC): those that come with the system,
 * which hold until a saved version takes their place, then the saved ones by id and version.
 *
 * @example
 * (await readSchemesAsOf(listIndex, '2026-03-02T01:00:00.000Z', 'sample-2025')).map(({ state }) => state); // ['active']
 */
export const readSchemesAsOf = async (
  listIndex: ListIndex,
  moment: string,
  id?: string,
): Promise<readonly StandingScheme[]> => {
  const prefix = id === undefined ? {} : { prefix: `${id}#` };
  const page = await listIndex({ table: 'ranking', index: 'listed', pk: SCHEMES, limit: MOST, ...prefix });
  const saved = page.records.flatMap((record) => schemeAsOf(schemeRecords.of(record).value, moment) ?? []);
  const replaced = new Set(saved.filter(({ activated }) => activated).map((record) => record.id));
  const builtIn = schemes.filter((scheme) => id === undefined || scheme.id === id);
  return [
    ...builtIn.map(
      (scheme): StandingScheme => ({
        found: { kind: 'built-in', scheme },
        state: replaced.has(scheme.id) ? 'retired' : 'active',
      }),
    ),
    ...saved.map((record): StandingScheme => ({ found: { kind: 'saved', record }, state: record.state })),
  ];
};

/** How many saved versions are read: a few are made in a year. */
const MOST = 1000;

const isDraft = (found: FoundScheme): boolean => found.kind === 'saved' && found.record.state === 'draft';
