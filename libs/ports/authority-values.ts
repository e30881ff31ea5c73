import { canonicalJson, sha256Hex } from '../domain/digest.ts';
import type { AuthorityTable } from '../domain/forms/authority-values/authority-value.ts';
import { type DepartmentId, departmentIds } from '../domain/forms/authority-values/vocabulary.ts';
import { type Entity, entity } from './entity.ts';
import { newestUntil } from './newest-until.ts';
import type { GetObject } from './objects.ts';
import type { ListRecords, StoredRecord } from './records.ts';

/** One version of what a department settled of a period (部门核定数), with who recorded it and when. */
export interface SettledValues {
  readonly period: string;
  readonly department: DepartmentId;
  readonly number: number;
  /** The object that holds its {@link AuthorityTable}, in the bucket of results. */
  readonly table: string;
  /** How many figures there are. */
  readonly count: number;
  /** The submission whose acceptance recorded it, and the hash of its workbook; lacking where the API did. */
  readonly submission?: string;
  readonly fileSha256?: string;
  /** The figures are made up, and no later version can take the mark away. */
  readonly synthetic?: true;
  readonly recorded: { readonly by: string; readonly at: string };
}

/** Which department's values, and of when. */
export interface SettledKey {
  readonly period: string;
  readonly department: DepartmentId;
}

/** The current values of a department (现行核定数), by period. */
export const currentSettled: Entity<SettledKey, SettledValues> = entity({
  key: ({ period, department }) => ({ table: 'portal', pk: partition(period), sk: `HEAD#${department}` }),
});

/** Every version of a department's values: append-only. */
export const settledVersions: Entity<SettledKey & { readonly number: number }, SettledValues> = entity({
  key: ({ period, department, number }) => ({
    table: 'portal',
    pk: partition(period),
    sk: `V#${department}#${String(number).padStart(6, '0')}`,
  }),
});

const partition = (period: string): string => `AUTHORITY#${period}`;

/** A department's current values with the figures themselves. */
export interface ReadSettled {
  readonly settled: SettledValues;
  readonly table: AuthorityTable;
}

/**
 * Reads what the departments have settled of a period, in their fixed order; none where nothing was recorded. Throws where
 * figures that a record points to are gone.
 *
 * @example
 * (await readSettled({ listRecords, getObject }, '2025')).map(({ table }) => table.department); // ['customs', 'tax']
 */
export const readSettled = async (
  ports: { readonly listRecords: ListRecords; readonly getObject: GetObject },
  period: string,
): Promise<readonly ReadSettled[]> => {
  const records = await listHeads(ports.listRecords, period);
  const heads = records.map((record) => currentSettled.of(record).value);
  const inOrder = departmentIds.flatMap((id) => heads.filter(({ department }) => department === id));
  return Promise.all(inOrder.map((settled) => readFigures(ports.getObject, settled)));
};

/**
 * Reads what the departments had settled of a period by a moment, in their fixed order; `sha256` is that of the workbook, or where the
 * API brought the figures that of the figures as they are kept. Throws where figures that a record points to are gone.
 *
 * @example
 * (await readSettledAsOf(ports, '2025', '2026-03-02T01:00:00.000Z')).map(({ settled }) => settled.number); // [2, 1]
 */
export const readSettledAsOf = async (
  ports: { readonly listRecords: ListRecords; readonly getObject: GetObject },
  period: string,
  moment: string,
): Promise<readonly (ReadSettled & { readonly sha256: string })[]> => {
  const newest = await Promise.all(
    departmentIds.map((department) =>
      newestUntil(
        ports.listRecords,
        { table: 'portal', pk: partition(period), prefix: `V#${department}#` },
        (record) => settledVersions.of(record).value,
        ({ recorded }) => recorded.at <= moment,
      ),
    ),
  );
  const settled = newest.filter((version) => version !== undefined);
  return Promise.all(
    settled.map(async (version) => {
      const read = await readFigures(ports.getObject, version);
      return { ...read, sha256: version.fileSha256 ?? sha256Hex(canonicalJson(read.table)) };
    }),
  );
};

const readFigures = async (getObject: GetObject, settled: SettledValues): Promise<ReadSettled> => {
  const object = await getObject({ bucket: 'results', key: settled.table });
  if (!object) throw new Error(`the values of ${settled.department} for ${settled.period} are gone`);
  return { settled, table: JSON.parse(new TextDecoder().decode(object.bytes)) as AuthorityTable };
};

/** There is one for each department. */
const listHeads = async (listRecords: ListRecords, period: string): Promise<readonly StoredRecord[]> =>
  (await listRecords({ table: 'portal', pk: partition(period), prefix: 'HEAD#', limit: departmentIds.length })).records;
