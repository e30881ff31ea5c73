import { type Entity, entity } from './entity.ts';
import { newestUntil } from './newest-until.ts';
import type { ListRecords } from './records.ts';

/** That an evaluation was circulated (通报): which run, and when. */
export interface Circulation {
  readonly year: number;
  readonly evaluation: string;
  readonly run: string;
  /** Key of the run's result. */
  readonly result: string;
  readonly at: string;
}

/** What was circulated of a year, in the order of time; append-only. */
export const circulations: Entity<Pick<Circulation, 'year' | 'evaluation' | 'at'>, Circulation> = entity({
  key: ({ year, evaluation, at }: Pick<Circulation, 'year' | 'evaluation' | 'at'>) => ({
    table: 'ranking',
    pk: `CIRCULATED#${year}`,
    sk: `C#${at}#${evaluation}`,
  }),
});

/**
 * What stood as the circulated result of a year at a moment (RFC 3339, UTC); undefined where nothing was circulated by then.
 *
 * @example
 * (await readCirculatedAsOf(ports.listRecords, 2024, '2026-03-02T01:00:00.000Z'))?.run; // 'run-2024-…'
 */
export const readCirculatedAsOf = (
  listRecords: ListRecords,
  year: number,
  moment: string,
): Promise<Circulation | undefined> =>
  newestUntil(
    listRecords,
    { table: 'ranking', pk: `CIRCULATED#${year}`, prefix: 'C#' },
    (record) => circulations.of(record).value,
    ({ at }) => at <= moment,
  );
