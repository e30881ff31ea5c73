import { type Entity, entity } from './entity.ts';
import { newestUntil } from './newest-until.ts';
import type { Records } from './records.ts';

/** A zone's answers to must-explain findings (须说明事项的说明), by finding id, of one submission. */
export interface Explanations {
  readonly submission: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly by: string;
  readonly at: string;
}

/** Explanations, by submission. */
export const explanations: Entity<string, Explanations> = entity({
  key: (submission: string) => ({ table: 'portal', pk: `SUB#${submission}`, sk: 'EXPLANATIONS' }),
});

/** Every version of them: append-only. */
export const explanationVersions: Entity<{ submission: string; number: number }, Explanations> = entity({
  key: ({ submission, number }) => ({
    table: 'portal',
    pk: `SUB#${submission}`,
    sk: `EXPLANATIONS#V#${String(number).padStart(6, '0')}`,
  }),
});

/**
 * What a zone explains of a submission, as it stands, or as it stood at a moment of the past (RFC 3339, UTC): then it has no version,
 * since nothing is written to it. Undefined where nothing was explained.
 *
 * @example
 * (await readExplained({ readRecord, listRecords }, 'sub-1', undefined))?.value.answers;
 */
export const readExplained = async (
  { readRecord, listRecords }: Pick<Records, 'readRecord' | 'listRecords'>,
  submission: string,
  past: string | undefined,
): Promise<{ readonly value: Explanations; readonly version?: number } | undefined> => {
  if (past === undefined) return explanations.read(readRecord, submission);
  const value = await newestUntil(
    listRecords,
    { table: 'portal', pk: `SUB#${submission}`, prefix: 'EXPLANATIONS#V#' },
    (record) => explanationVersions.of(record).value,
    ({ at }) => at <= past,
  );
  return value && { value };
};
