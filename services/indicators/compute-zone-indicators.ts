import { contentHash, sha256Hex } from '../../libs/domain/digest.ts';
import type { Filing } from '../../libs/domain/filing.ts';
import type { IndicatorTable } from '../../libs/domain/indicator-table.ts';
import { computeIndicators } from '../../libs/domain/indicators/compute-indicators.ts';
import { counts, type Submission } from '../../libs/domain/submission.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import { type IndicatorRecord, indicatorRecords, indicatorVersions } from '../../libs/ports/indicator-records.ts';
import type { GetObject, PutObject } from '../../libs/ports/objects.ts';
import { filings, submissions } from '../../libs/ports/submissions.ts';
import { currentTotals, type RecordedTotals } from '../../libs/ports/totals.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';

/** What computing indicators needs. */
export interface ComputeIndicatorsPorts extends WorkPorts {
  readonly getObject: GetObject;
  readonly putObject: PutObject;
}

/** The form whose table the indicators are computed from. */
export const INDICATOR_FORM = 'indicator-data';

/**
 * Brings a zone's indicators of a period up to date with what is stored now: the accepted table, or else the newest
 * valid one, and the current province totals. Each change of these sends a message, and the record's version is read
 * before them, so whichever message is last leaves the newest values, in whatever order they come.
 */
export const computeZoneIndicators = (ports: ComputeIndicatorsPorts, zone: string, period: string): Promise<true> =>
  untilCommitted(async () => {
    const before = await indicatorRecords.read(ports.readRecord, { zone, period });
    const source = await countingSubmission(ports, { zone, form: INDICATOR_FORM, period });
    if (!source?.submission.validation?.table) return true;
    const totals = await currentTotals.read(ports.readRecord, period);
    const record = await storeValues(ports, source, totals?.value);
    if (before && contentHash(before.value) === contentHash(record)) return true;
    const committed = await commitWork(ports, {
      table: 'indicators',
      chain: zone,
      audit: {
        actor: 'system:indicators',
        action: 'indicators.computed',
        subject: `${zone}/${period}`,
        facts: { ...record },
      },
      writes: [
        indicatorRecords.write({ zone, period }, before?.version ?? 'absent', record),
        indicatorVersions.write({ zone, period, number: (before?.version ?? 0) + 1 }, 'absent', {
          ...record,
          at: ports.now(),
        }),
      ],
      events: [],
    });
    return committed ? true : undefined;
  });

/** The submission whose table counts, and on what ground. */
interface Source {
  readonly submission: Submission;
  readonly basis: IndicatorRecord['basis'];
}

const countingSubmission = async (ports: ComputeIndicatorsPorts, filing: Filing): Promise<Source | undefined> => {
  const head = await filings.read(ports.readRecord, filing);
  if (!head) return undefined;
  const { accepted, newest } = head.value;
  const found = await submissions.read(ports.readRecord, accepted ?? newest);
  if (!found) return undefined;
  if (counts(found.value.state)) return { submission: found.value, basis: 'accepted' };
  const valid = found.value.state === 'valid' || found.value.state === 'certified';
  return valid ? { submission: found.value, basis: 'valid' } : undefined;
};

const storeValues = async (
  { getObject, putObject }: ComputeIndicatorsPorts,
  { submission, basis }: Source,
  totals: RecordedTotals | undefined,
): Promise<IndicatorRecord> => {
  const { validation, filing, files } = submission;
  const object = await getObject({ bucket: 'results', key: validation?.table ?? '' });
  if (!object) throw new Error(`the table of submission ${submission.id} is gone`);
  const table = JSON.parse(new TextDecoder().decode(object.bytes)) as IndicatorTable;
  const values = computeIndicators({ fileSha256: workbookOf(files)?.sha256 ?? '', table }, totals?.totals);
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  const key = `indicators/${sha256Hex(bytes)}.json`;
  await putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  const synthetic = validation?.synthetic || totals?.totals.synthetic ? { synthetic: true as const } : {};
  return {
    zone: filing.zone,
    period: filing.period,
    submission: submission.id,
    basis,
    totalsVersion: totals?.number ?? null,
    values: key,
    ...synthetic,
  };
};
