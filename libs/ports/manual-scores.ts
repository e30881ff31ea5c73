import {
  type CountedManualScore,
  countedScore,
  type ManualScoreKey,
  type ManualScoreVersion,
} from '../domain/manual-scores/manual-score.ts';
import { type Entity, entity } from './entity.ts';
import { newestUntil } from './newest-until.ts';
import type { ListRecords } from './records.ts';

/** Partition of the `listed` index that lists a year's manual scores, by zone and name. */
export const manualScoresPartition = (year: number | string): string => `MANUAL#${year}`;

const partition = ({ zone, year, item }: ManualScoreKey): string => `MANUAL#${year}#${zone}#${item}`;

/** The manual score (人工评分) that stands for a zone, year and name. */
export const currentManualScores: Entity<ManualScoreKey, ManualScoreVersion> = entity({
  key: (of) => ({ table: 'ranking', pk: partition(of), sk: 'HEAD' }),
  listed: ({ given }) => ({ pk: manualScoresPartition(given.year), sk: `${given.zone}#${given.item}` }),
});

/** Every version of a manual score: append-only. */
export const manualScoreVersions: Entity<ManualScoreKey & { readonly number: number }, ManualScoreVersion> = entity({
  key: (of) => ({ table: 'ranking', pk: partition(of), sk: `V#${String(of.number).padStart(6, '0')}` }),
});

/**
 * The newest versions of a manual score, the newest first, at most `limit`.
 *
 * @example
 * await readManualScoreVersions(listRecords, { zone: 'hangzhou', year: 2025, item: 'review' }, 20);
 */
export const readManualScoreVersions = async (
  listRecords: ListRecords,
  of: ManualScoreKey,
  limit: number,
): Promise<readonly ManualScoreVersion[]> => {
  const page = await listRecords({ table: 'ranking', pk: partition(of), prefix: 'V#', backward: true, limit });
  return page.records.map((record) => manualScoreVersions.of(record).value);
};

/**
 * The manual scores that stood at a moment (RFC 3339, UTC), in the order in which they are asked for; those that nobody had entered are
 * left out.
 *
 * @example
 * await readManualScoresAsOf(listRecords, [{ zone: 'hangzhou', year: 2025, item: 'review' }], '2026-03-02T01:00:00.000Z');
 */
export const readManualScoresAsOf = async (
  listRecords: ListRecords,
  asked: readonly ManualScoreKey[],
  moment: string,
): Promise<readonly CountedManualScore[]> => {
  const standing: CountedManualScore[] = [];
  for (const of of asked) {
    const found = await readManualScoreAsOf(listRecords, of, moment);
    if (found) standing.push(countedScore(found));
  }
  return standing;
};

/**
 * The version of a manual score that stood at a moment (RFC 3339, UTC); undefined where nobody had entered it.
 *
 * @example
 * (await readManualScoreAsOf(listRecords, { zone: 'hangzhou', year: 2025, item: 'review' }, moment))?.number; // 1
 */
export const readManualScoreAsOf = (
  listRecords: ListRecords,
  of: ManualScoreKey,
  moment: string,
): Promise<ManualScoreVersion | undefined> =>
  newestUntil(
    listRecords,
    { table: 'ranking', pk: partition(of) },
    (record) => manualScoreVersions.of(record).value,
    ({ entered }) => entered.at <= moment,
  );
