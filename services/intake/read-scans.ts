import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { type CertificationSettings, needsScan } from '../../libs/domain/forms/certification-settings.ts';
import { ok } from '../../libs/domain/result.ts';
import { countingScan, type Scan, scanRefusals } from '../../libs/domain/scan.ts';
import { scansAsOf } from '../../libs/domain/scan-as-of.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { submissionScans } from '../../libs/ports/scans.ts';
import { readSubmissionAsOf } from '../../libs/ports/visible-submission.ts';
import type { readScansRoute } from './routes.ts';

/** Reads what became of the scans of a submission (盖章扫描件), and whether its form needs one. */
export const readScans =
  (ports: {
    readonly readRecord: ReadRecord;
    readonly certification: CertificationSettings;
  }): Command<typeof readScansRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, past);
    if (!found.ok) return found;
    const kept = await submissionScans.read(ports.readRecord, params.id);
    const all = kept?.value.scans ?? [];
    const scans = past === undefined ? all : scansAsOf(all, past);
    const counting = countingScan(scans)?.number;
    return ok({
      body: {
        required: needsScan(ports.certification, found.value.value.filing.form),
        ...(counting === undefined ? {} : { counting }),
        items: scans.map(shown),
      },
    });
  };

const shown = (scan: Scan) => {
  const { number, name, size, sha256, announced, expiresAt, state } = scan;
  return {
    number,
    name,
    size,
    sha256,
    announced: { by: announced.by, at: shanghaiTime(announced.at) },
    expiresAt: shanghaiTime(expiresAt),
    state,
    ...('stored' in scan ? { storedAt: shanghaiTime(scan.stored.storedAt) } : {}),
    ...('refusal' in scan ? { refusal: { code: scan.refusal, message: scanRefusals[scan.refusal] } } : {}),
  };
};
