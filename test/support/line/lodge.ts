import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { Finding } from '../../../libs/domain/finding.ts';
import { countFindings, reservedCounts } from '../../../libs/domain/finding.ts';
import { goodRows } from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { counts, type Submission, type SubmissionState } from '../../../libs/domain/submission.ts';
import { type RegisteredZone, zones, zoneVersions } from '../../../libs/ports/registry.ts';
import { attempts, filings, submissions } from '../../../libs/ports/submissions.ts';
import { XLSX_TYPE } from '../../../libs/workbook/media-type.ts';
import { sampleZone } from '../sample-run.ts';
import { buildXlsx } from '../xlsx/build-xlsx.ts';
import { type Line, START } from './open-line.ts';

export const hangzhou: RegisteredZone = {
  id: 'hangzhou',
  name: '杭州联动创新区',
  subAreas: [{ name: '主城片区' }, { name: '临空片区' }],
  cohorts: [2025],
};

export const ningbo: RegisteredZone = { ...hangzhou, id: 'ningbo', name: '宁波联动创新区' };

/** A workbook of Hangzhou's in which nothing is to be found. */
export const goodWorkbook: Uint8Array = buildXlsx({ sheets: [{ name: '基础数据表', rows: goodRows as never }] });

export const registerZones = (line: Line, ...registered: readonly RegisteredZone[]): Promise<void> =>
  line.place(
    ...registered.flatMap((zone) => [
      zones.write(zone.id, 'absent', zone),
      zoneVersions.write({ zone: zone.id, number: 1 }, 'absent', {
        number: 1,
        zone,
        registered: { by: 'office-1', at: START },
      }),
    ]),
  );

/** What a lodged submission is to be; the rest is as it would be in its state. */
export interface Lodged {
  readonly id?: string;
  readonly zone?: string;
  /** The table of raw figures of 2025 where nothing is said. */
  readonly form?: string;
  readonly period?: string;
  readonly attempt?: number;
  readonly state: SubmissionState;
  readonly bytes?: Uint8Array;
  readonly announcedSha256?: string;
  /** In the shape of its form. */
  readonly table?: unknown;
  readonly findings?: readonly Finding[];
  readonly acceptedAt?: string;
  readonly supersededAt?: string;
  readonly synthetic?: true;
}

const SECOND = 1000;

/** Puts a submission of 2025 where its whole way would have left it, as the filing's newest attempt. */
export const lodge = async (line: Line, lodged: Lodged): Promise<Submission> => {
  const { id = 'sub-1', zone = 'hangzhou', form = 'indicator-data', period = '2025' } = lodged;
  const { attempt = 1, bytes = goodWorkbook } = lodged;
  const filing = { zone, form, period };
  const file = {
    role: 'workbook' as const,
    name: '2025.xlsx',
    size: bytes.length,
    sha256: lodged.announcedSha256 ?? sha256Hex(bytes),
    key: `uploads/${id}/1`,
  };
  const bare: Submission = {
    id,
    filing,
    attempt,
    state: lodged.state,
    created: { by: 'officer-1', at: START },
    expiresAt: new Date(Date.parse(START) + 900 * SECOND).toISOString(),
    files: [file],
  };
  const arrived = ['awaiting-upload', 'expired'].includes(lodged.state) ? bare : await store(line, bare, bytes);
  const submission = { ...arrived, ...(await judged(line, lodged)), ...deeds(lodged) };
  const head = await filings.read(line.ports.readRecord, filing);
  const accepted = counts(lodged.state) ? id : head?.value.accepted;
  await line.place(
    submissions.write(id, 'absent', submission),
    attempts.write({ filing, attempt }, 'absent', { submission: id }),
    filings.write(filing, head?.version ?? 'absent', {
      filing,
      attempts: attempt,
      newest: id,
      ...(accepted === undefined ? {} : { accepted }),
    }),
  );
  return submission;
};

/** Posts a file into the store of uploads, as a browser does with a signed form. */
export const post = async (line: Line, key: string, bytes: Uint8Array): Promise<void> => {
  const policy = { key, size: bytes.length, contentType: XLSX_TYPE, sha256: sha256Hex(bytes), seconds: 900 };
  const { fields } = await line.ports.signUpload(policy);
  const outcome = line.objects.submitForm(fields, bytes);
  if (!outcome.stored) throw new Error(outcome.reason);
};

const store = async (line: Line, submission: Submission, bytes: Uint8Array): Promise<Submission> => {
  const files = [];
  for (const file of submission.files) {
    await post(line, file.key, bytes);
    const version = await line.ports.findFirstVersion({ bucket: 'uploads', key: file.key });
    if (!version) throw new Error(`${file.key} was not stored`);
    const { versionId, storedAt } = version;
    files.push({ ...file, stored: { versionId, storedAt, sha256: sha256Hex(bytes) } });
  }
  return { ...submission, files };
};

const WITHOUT_TABLE: readonly SubmissionState[] = ['awaiting-upload', 'received', 'expired', 'invalid', 'rejected'];

const judged = async (line: Line, lodged: Lodged): Promise<Pick<Submission, 'validation'>> => {
  if (['awaiting-upload', 'received', 'expired'].includes(lodged.state)) return {};
  const { findings = [], table = sampleZone(lodged.zone ?? 'hangzhou').filing?.table } = lodged;
  const lines = findings.map((finding) => `${JSON.stringify(finding)}\n`).join('');
  const hasTable = !WITHOUT_TABLE.includes(lodged.state);
  const tableKey = hasTable ? await keep(line, 'tables', JSON.stringify(table)) : undefined;
  return {
    validation: {
      at: START,
      counts: countFindings(findings),
      ...reservedCounts(findings),
      findings: await keep(line, 'findings', lines),
      ...(tableKey === undefined ? {} : { table: tableKey }),
      ...(lodged.synthetic ? { synthetic: true } : {}),
    },
  };
};

const keep = async (line: Line, folder: string, text: string): Promise<string> => {
  const key = `${folder}/${sha256Hex(text)}`;
  const bytes = new TextEncoder().encode(text);
  await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  return key;
};

const deeds = ({ state, acceptedAt = START, supersededAt }: Lodged): Partial<Submission> => ({
  ...(['certified', 'accepted', 'reopened', 'returned', 'superseded'].includes(state)
    ? { certified: { by: 'lead-1', at: START } }
    : {}),
  ...(['accepted', 'reopened', 'superseded'].includes(state)
    ? { reviewed: { by: 'office-1', at: acceptedAt, decision: 'accept' as const } }
    : {}),
  ...(supersededAt === undefined ? {} : { supersededAt }),
});
