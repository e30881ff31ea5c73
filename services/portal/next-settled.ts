import { authorityValuesRecorded } from '../../events/authority-values-recorded.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import { canonicalJson, sha256Hex } from '../../libs/domain/digest.ts';
import type { AuthorityTable } from '../../libs/domain/forms/authority-values/authority-value.ts';
import { marksSynthetic } from '../../libs/domain/synthetic.ts';
import { currentSettled, type SettledValues, settledVersions } from '../../libs/ports/authority-values.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { PutObject } from '../../libs/ports/objects.ts';
import type { Recorder, Recording } from './recording.ts';

/** What a department settled, and how that came in. */
export interface Settlement extends Pick<SettledValues, 'period' | 'submission' | 'fileSha256' | 'synthetic'> {
  readonly table: AuthorityTable;
}

/** The next version of a department's values, and what records it. */
export interface NextSettled extends Recording {
  readonly settled: SettledValues;
}

/**
 * The next version of what a department settled of a period (部门核定数), after the one that stands: all that it had before is
 * replaced, the earlier versions stay, and other departments' values are left alone. The figures are kept as an object before
 * anything points to it. The mark of made-up figures stays in every later version.
 */
export const nextSettled = async (
  putObject: PutObject,
  before: Versioned<SettledValues> | undefined,
  { period, table, submission, fileSha256, synthetic }: Settlement,
  { by, at }: Recorder,
): Promise<NextSettled> => {
  const { department, values } = table;
  const madeUp = synthetic || before?.value.synthetic || values.some(({ document }) => marksSynthetic(document));
  const number = (before?.value.number ?? 0) + 1;
  const settled: SettledValues = {
    period,
    department,
    number,
    table: await keepTable(putObject, table),
    count: values.length,
    ...(submission === undefined ? {} : { submission }),
    ...(fileSha256 === undefined ? {} : { fileSha256 }),
    ...(madeUp ? { synthetic: true } : {}),
    recorded: { by, at },
  };
  return {
    settled,
    facts: { department, number, table: settled.table, count: settled.count },
    writes: [
      currentSettled.write({ period, department }, before?.version ?? 'absent', settled),
      settledVersions.write({ period, department, number }, 'absent', settled),
    ],
    events: [recordedEvent(settled)],
  };
};

const recordedEvent = ({ period, department, number, recorded }: SettledValues) =>
  outgoing(authorityValuesRecorded, {
    source: 'lianchuang/portal',
    cause: `${period}:${department}:${number}`,
    subject: period,
    time: recorded.at,
    data: { period, department, version: number },
  });

const keepTable = async (putObject: PutObject, table: AuthorityTable): Promise<string> => {
  const text = canonicalJson(table);
  const key = `authority/${sha256Hex(text)}.json`;
  const bytes = new TextEncoder().encode(text);
  await putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  return key;
};
