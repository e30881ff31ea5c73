import { type CertificationSettings, needsScan } from '../../libs/domain/forms/certification-settings.ts';
import type { Message } from '../../libs/domain/message.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { countingScan, type Scan, type StoredScan, scanRefusals } from '../../libs/domain/scan.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { CheckWrite, ReadRecord } from '../../libs/ports/records.ts';
import { submissionScans } from '../../libs/ports/scans.ts';

/** What reading the scan that a certification names needs. */
export interface SealedScanPorts {
  readonly readRecord: ReadRecord;
  readonly certification: CertificationSettings;
}

/** The scan that a certification names, and that its scans must still be as they were read. */
export interface SealedScan {
  readonly scan?: StoredScan;
  readonly unchanged: CheckWrite;
}

/** Reads the scan with which a submission is certified (盖章扫描件); a problem where its form needs one and none is stored. */
export const readSealedScan = async (
  { readRecord, certification }: SealedScanPorts,
  { id, filing }: Submission,
): Promise<Result<SealedScan, Problem>> => {
  const found = await submissionScans.read(readRecord, id);
  const scans = found?.value.scans ?? [];
  const scan = countingScan(scans);
  if (!scan && needsScan(certification, filing.form)) return fail(scanMissing(scans));
  const unchanged: CheckWrite = { check: submissionScans.key(id), expect: found?.version ?? 'absent' };
  return ok({ unchanged, ...(scan ? { scan } : {}) });
};

/** With each scan that was announced, and why it does not count. */
const scanMissing = (scans: readonly Scan[]): Problem =>
  problem(
    'conflict',
    'certification.scan-missing',
    {
      zh: '本表签发前须上传盖章扫描件：请打印签发件，签字盖章后扫描为 PDF 或 JPG 上传',
      en: 'This form is certified with a scan: print the sheet, sign and seal it, and upload it as a PDF or JPG',
    },
    scans.map((scan) => {
      const why = whyNot(scan);
      return {
        message: {
          zh: `第 ${scan.number} 次登记的“${scan.name}”：${why.zh}`,
          en: `${scan.name}, announced as number ${scan.number}: ${why.en}`,
        },
      };
    }),
  );

const whyNot = (scan: Scan): Message => {
  if (scan.state === 'refused') return scanRefusals[scan.refusal];
  return scan.state === 'expired'
    ? { zh: '在有效期内没有收到文件', en: 'no file arrived before its form expired' }
    : { zh: '文件尚未收到', en: 'the file has not arrived yet' };
};
