import { authorityTablesOf } from '../../libs/domain/forms/authority-values/authority-value.ts';
import { totalsOf } from '../../libs/domain/forms/province-totals/totals-of.ts';
import type { RecordTable } from '../../libs/domain/forms/records/record-table.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import { currentSettled } from '../../libs/ports/authority-values.ts';
import type { GetObject, PutObject } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { currentTotals } from '../../libs/ports/totals.ts';
import { canonicalTotals } from './canonical-totals.ts';
import { nextSettled } from './next-settled.ts';
import { nextTotals } from './next-totals.ts';
import type { Recorder, Recording } from './recording.ts';

/** What recording an accepted workbook needs. */
export interface RecordAcceptedPorts {
  readonly readRecord: ReadRecord;
  readonly getObject: GetObject;
  readonly putObject: PutObject;
}

type RecordAccepted = (
  ports: RecordAcceptedPorts,
  submission: Submission,
  table: RecordTable,
  recorder: Recorder,
) => Promise<Recording>;

/** The same as `PUT /v1/province-totals/{period}`, in the acceptance's own transaction. */
const totals: RecordAccepted = async ({ readRecord }, { id, filing, validation }, table, recorder) => {
  const entered = totalsOf(table);
  const canonical = entered && canonicalTotals({ ...entered, ...(validation?.synthetic ? { synthetic: true } : {}) });
  if (!canonical?.ok) throw new Error(`the accepted totals of submission ${id} are none`);
  return nextTotals(await currentTotals.read(readRecord, filing.period), filing.period, canonical.value, recorder);
};

/** The same as `PUT /v1/authority-values/{department}/{period}` for each department that the workbook names. */
const settled: RecordAccepted = async (
  { readRecord, putObject },
  { id, filing, files, validation },
  table,
  recorder,
) => {
  const { period } = filing;
  const file = workbookOf(files);
  const about = {
    period,
    submission: id,
    ...(file ? { fileSha256: file.stored?.sha256 ?? file.sha256 } : {}),
    ...(validation?.synthetic ? { synthetic: true as const } : {}),
  };
  const parts = await Promise.all(
    authorityTablesOf(table).map(async (own) => {
      const before = await currentSettled.read(readRecord, { period, department: own.department });
      return nextSettled(putObject, before, { ...about, table: own }, recorder);
    }),
  );
  return {
    writes: parts.flatMap(({ writes }) => writes),
    events: [],
    facts: { settled: parts.map(({ facts }) => facts) },
  };
};

/** What the acceptance of a form's workbook records beside itself. To add a form is to add a line. */
const recordings: Readonly<Record<string, RecordAccepted>> = {
  'province-totals': totals,
  'authority-values': settled,
};

/**
 * What the acceptance of a submission records beside itself: what its form is a way of entering; undefined for most forms. It
 * takes the place of whatever was recorded before, as the office's reviewer decided. At most 13 writes and events.
 */
export const recordAccepted = async (
  ports: RecordAcceptedPorts,
  submission: Submission,
  recorder: Recorder,
): Promise<Recording | undefined> => {
  const record = recordings[submission.filing.form];
  if (!record) return undefined;
  const key = submission.validation?.table;
  const object = key === undefined ? undefined : await ports.getObject({ bucket: 'results', key });
  if (!object) throw new Error(`the table of submission ${submission.id} is gone`);
  return record(ports, submission, JSON.parse(new TextDecoder().decode(object.bytes)) as RecordTable, recorder);
};
