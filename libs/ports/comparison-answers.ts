import type { ComparisonAnswer } from '../domain/forms/authority-values/comparison-answer.ts';
import type { Deed } from '../domain/submission.ts';
import { type Entity, entity, type Versioned } from './entity.ts';
import { newestUntil } from './newest-until.ts';
import type { GetObject } from './objects.ts';
import type { ListRecords, ReadRecord } from './records.ts';

/** One version of what a zone answered to its rows of a period's 比对表: who made it, when, and where all answers are. */
export interface ComparisonAnswersVersion extends Deed {
  readonly period: string;
  readonly zone: string;
  /** 1, 2, … */
  readonly number: number;
  /** Key of the object with all answers as they stand in this version. */
  readonly answers: string;
}

/** Whose answers, and of when. */
export interface ComparisonAnswersKey {
  readonly period: string;
  readonly zone: string;
}

const partition = (period: string): string => `AUTHORITY#${period}`;

/** The current answers of a zone (确认与说明), by period. */
export const currentAnswers: Entity<ComparisonAnswersKey, ComparisonAnswersVersion> = entity({
  key: ({ period, zone }) => ({ table: 'portal', pk: partition(period), sk: `ANSWERS#${zone}` }),
});

/** Every version of them: append-only. */
export const answersVersions: Entity<ComparisonAnswersKey & { readonly number: number }, ComparisonAnswersVersion> =
  entity({
    key: ({ period, zone, number }) => ({
      table: 'portal',
      pk: partition(period),
      sk: `ANSWERED#${zone}#${String(number).padStart(6, '0')}`,
    }),
  });

/**
 * What a zone answered of a period, as it stands; undefined where it answered nothing yet. Throws where the object that its record
 * points to is gone.
 *
 * @example
 * (await readAnswers(ports, { period: '2025', zone: 'hangzhou' }))?.version; // the ETag
 */
export const readAnswers = async (
  { readRecord, getObject }: { readonly readRecord: ReadRecord; readonly getObject: GetObject },
  key: ComparisonAnswersKey,
): Promise<Versioned<readonly ComparisonAnswer[]> | undefined> => {
  const current = await currentAnswers.read(readRecord, key);
  return current && { value: await answersOf(getObject, current.value), version: current.version };
};

/**
 * What a zone had answered of a period by a moment; empty where that was nothing.
 *
 * @example
 * await readAnswersAsOf(ports, { period: '2025', zone: 'hangzhou' }, '2026-03-02T01:00:00.000Z');
 */
export const readAnswersAsOf = async (
  { listRecords, getObject }: { readonly listRecords: ListRecords; readonly getObject: GetObject },
  { period, zone }: ComparisonAnswersKey,
  moment: string,
): Promise<readonly ComparisonAnswer[]> => {
  const version = await newestUntil(
    listRecords,
    { table: 'portal', pk: partition(period), prefix: `ANSWERED#${zone}#` },
    (record) => answersVersions.of(record).value,
    ({ at }) => at <= moment,
  );
  return version ? answersOf(getObject, version) : [];
};

/** More zones than a province has. */
const MOST_ZONES = 200;

/**
 * What every zone answered of a period, by zone.
 *
 * @example
 * (await readEveryAnswer(ports, '2025')).get('hangzhou'); // undefined
 */
export const readEveryAnswer = async (
  { listRecords, getObject }: { readonly listRecords: ListRecords; readonly getObject: GetObject },
  period: string,
): Promise<ReadonlyMap<string, readonly ComparisonAnswer[]>> => {
  const page = await listRecords({ table: 'portal', pk: partition(period), prefix: 'ANSWERS#', limit: MOST_ZONES });
  const current = page.records.map((record) => currentAnswers.of(record).value);
  return new Map(await Promise.all(current.map(async (one) => [one.zone, await answersOf(getObject, one)] as const)));
};

const answersOf = async (
  getObject: GetObject,
  { answers, zone, period }: ComparisonAnswersVersion,
): Promise<readonly ComparisonAnswer[]> => {
  const object = await getObject({ bucket: 'results', key: answers });
  if (!object) throw new Error(`the answers of ${zone} for ${period} are gone`);
  return JSON.parse(new TextDecoder().decode(object.bytes)) as ComparisonAnswer[];
};
