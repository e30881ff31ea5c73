import { fail, ok, type Result } from '../domain/result.ts';
import { type InForceAt, inForce } from '../domain/schemes/in-force.ts';
import { schemes } from '../domain/schemes/index.ts';
import { listAll } from './list-all.ts';
import type { Records } from './records.ts';
import { type FoundScheme, findAnyScheme, type SchemeName, schemeRecords, versionsPart } from './schemes.ts';

/**
 * The version of a scheme that holds for a year: the saved one in force, or else the newest of those that come with the system and
 * are effective by then; undefined where there is none.
 *
 * @example
 * await readInForce(listRecords, 'sample-2025', { year: 2025 }); // { kind: 'built-in', scheme: … }
 */
export const readInForce = async (
  listRecords: Records['listRecords'],
  id: string,
  at: InForceAt,
): Promise<FoundScheme | undefined> => {
  const versions = (await listAll(listRecords, versionsPart(id))).map((record) => schemeRecords.of(record).value);
  const record = inForce(versions, at);
  if (record) return { kind: 'saved', record };
  const scheme = schemes
    .filter((one) => one.id === id && one.effectiveYear <= at.year)
    .toSorted((a, b) => b.version - a.version)[0];
  return scheme && { kind: 'built-in', scheme };
};

/**
 * Finds the scheme by which a year is scored: the version that is named, or else the one that holds for the year. A draft is none; a
 * retired version may be named, since what it computed must be computed again; one of a later year is `not-effective`.
 *
 * @example
 * await findForYear(ports, { id: 'sample-2025', year: 2024 }); // { ok: false, error: 'not-effective' }
 */
export const findForYear = async (
  { readRecord, listRecords }: Pick<Records, 'readRecord' | 'listRecords'>,
  { id, version, year }: { readonly id: string; readonly version?: number | undefined; readonly year: number },
): Promise<Result<FoundScheme, 'unknown' | 'not-effective'>> => {
  const held = version === undefined ? await readInForce(listRecords, id, { year }) : undefined;
  if (held) return ok(held);
  const found = await findAnyScheme(readRecord, id, version);
  if (!found || isDraft(found)) return fail('unknown');
  return effectiveYearOf(found) <= year ? ok(found) : fail('not-effective');
};

/** The name and version of a scheme that was found. */
export const schemeName = (found: FoundScheme): SchemeName => {
  const { id, version } = found.kind === 'built-in' ? found.scheme : found.record;
  return { id, version };
};

const effectiveYearOf = (found: FoundScheme): number =>
  (found.kind === 'built-in' ? found.scheme : found.record).effectiveYear;

const isDraft = (found: FoundScheme): boolean => found.kind === 'saved' && found.record.state === 'draft';
