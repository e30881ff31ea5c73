import { contentHash } from '../domain/digest.ts';
import { type Correction, sameMatter } from '../domain/evaluation/correction.ts';
import type { ObjectedMatter, Objection } from '../domain/objections/objection.ts';
import type { Deed } from '../domain/submission.ts';
import { type Entity, entity } from './entity.ts';
import { listAll } from './list-all.ts';
import type { ListRecords } from './records.ts';

/** Partition of the `listed` index that holds an evaluation's objections, by zone. */
export const objectionsPartition = (evaluation: string): string => `OBJECTIONS#${evaluation}`;

/** Objections (异议), by id; listed by evaluation, then zone. */
export const objections: Entity<string, Objection> = entity({
  key: (id: string) => ({ table: 'ranking', pk: `OBJECTION#${id}`, sk: 'CASE' }),
  listed: ({ evaluation, zone, id }) => ({ pk: objectionsPartition(evaluation), sk: `${zone}#${id}` }),
});

/** The last objection on a matter, and how many there were. */
export interface ObjectionClaim {
  readonly objection: string;
  readonly number: number;
}

/** By which objection a matter of a run is disputed: one at a time. */
export const objectionClaims: Entity<ObjectedMatter, ObjectionClaim> = entity({
  key: ({ run, zone, on }: ObjectedMatter) => ({
    table: 'ranking',
    pk: `OBJECTED#${contentHash({ run, zone, on })}`,
    sk: 'CLAIM',
  }),
});

/** What stands between an evaluation and its approval (审定): objections not yet decided, and decisions that it does not count yet. */
export interface Challenges {
  /** How many objections are not yet decided. */
  readonly open: number;
  /** When a decision last asked for a run in its place: one of an earlier data-as-of does not count it. */
  readonly changedAt?: string;
}

/** What there is against an evaluation, by its id. Whoever objects or decides writes it; whoever approves checks it. */
export const challenges: Entity<string, Challenges> = entity({
  key: (evaluation: string) => ({ table: 'ranking', pk: `EVAL#${evaluation}`, sk: 'CHALLENGES' }),
});

/** A corrected value, with who recorded it and when. */
export interface RecordedCorrection {
  readonly correction: Correction;
  readonly recorded: Deed;
}

const correctionsPartition = (year: number): string => `CORRECTIONS#${year}`;

/** Corrected values (更正值), by year and objection: append-only. */
export const corrections: Entity<{ readonly year: number; readonly objection: string }, RecordedCorrection> = entity({
  key: ({ year, objection }) => ({ table: 'ranking', pk: correctionsPartition(year), sk: `C#${objection}` }),
});

/**
 * The corrected values of a year that stood at a moment (RFC 3339, UTC), in the order of their objections: of two on one matter
 * the later.
 *
 * @example
 * (await readCorrectionsAsOf(listRecords, 2025, '2026-03-20T01:00:00.000Z')).map(({ objection }) => objection);
 */
export const readCorrectionsAsOf = async (
  listRecords: ListRecords,
  year: number,
  moment: string,
): Promise<readonly Correction[]> => {
  const found = await listAll(listRecords, { table: 'ranking', pk: correctionsPartition(year), prefix: 'C#' });
  const standing = found
    .map((record) => corrections.of(record).value)
    .filter(({ recorded }) => recorded.at <= moment)
    .toSorted((a, b) => (a.recorded.at < b.recorded.at ? -1 : 1))
    .map(({ correction }) => correction);
  return standing
    .filter((correction, at) => !standing.slice(at + 1).some((later) => sameFiled(correction, later)))
    .toSorted((a, b) => (a.objection < b.objection ? -1 : 1));
};

const sameFiled = (a: Correction, b: Correction): boolean => sameMatter(a, b) && a.fileSha256 === b.fileSha256;
