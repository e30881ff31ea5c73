import type { Message } from './message.ts';
import type { Deed, SubmissionState, SubmittedFile } from './submission.ts';

/** How large a scan may be, in bytes: 10 MB. */
export const scanBytes: number = 10 * 1024 * 1024;

/** Why a scan that was stored does not count. */
export type ScanRefusal = 'scan.other-content' | 'scan.kind' | 'scan.late';

/** What was announced of a scan, and until when its signed form may be used. */
export interface AnnouncedScan {
  /** 1, 2, … within the submission. */
  readonly number: number;
  readonly name: string;
  /** Bytes, as announced and enforced. */
  readonly size: number;
  /** 64 hex digits, as announced. */
  readonly sha256: string;
  readonly key: string;
  readonly announced: Deed;
  readonly expiresAt: string;
}

type StoredVersion = NonNullable<SubmittedFile['stored']>;

/** What became of a scan: it is awaited, never came, was stored and counts, or was stored and does not. */
export type ScanFate =
  | { readonly state: 'awaiting-upload' | 'expired' }
  | { readonly state: 'stored'; readonly stored: StoredVersion }
  | { readonly state: 'refused'; readonly stored: StoredVersion; readonly refusal: ScanRefusal };

/** The scan of a print sheet with signature and seal (盖章扫描件). */
export type Scan = AnnouncedScan & ScanFate;

/** A scan that is stored and as it should be. */
export type StoredScan = Extract<Scan, { readonly state: 'stored' }>;

/** The states of a scan. */
export const scanStates = [
  'awaiting-upload',
  'expired',
  'stored',
  'refused',
] as const satisfies readonly Scan['state'][];

/** The scans of one submission, as they were announced. */
export interface SubmissionScans {
  /** The submission’s. */
  readonly id: string;
  readonly scans: readonly Scan[];
}

/** As many are kept in the record; what they were stands in the audit chain, too. */
const kept = 10;

/**
 * The scan that counts (有效的盖章扫描件): the one that was announced last of those that are stored. A later one takes the place
 * of an earlier one, in whatever order they arrive.
 *
 * @example
 * countingScan([]); // undefined
 */
export const countingScan = (scans: readonly Scan[]): StoredScan | undefined =>
  scans.filter((scan) => scan.state === 'stored').at(-1);

/**
 * The scans with one more. Of many the oldest are left out, never the one that counts, and what is awaited last.
 *
 * @example
 * withScan([], scan).length; // 1
 */
export const withScan = (scans: readonly Scan[], added: Scan): readonly Scan[] => {
  if (scans.length < kept) return [...scans, added];
  const counting = countingScan(scans);
  const spare = scans.filter((scan) => scan !== counting);
  const oldest = spare.find(({ state }) => state !== 'awaiting-upload') ?? spare[0];
  return [...scans.filter((scan) => scan !== oldest), added];
};

/**
 * What a scan’s name says that it is; undefined for a name of neither a PDF nor a JPG.
 *
 * @example
 * namedScanKind('盖章件.PDF'); // 'pdf'
 */
export const namedScanKind = (name: string): ScanKind | undefined => {
  if (/\.pdf$/iu.test(name)) return 'pdf';
  return /\.jpe?g$/iu.test(name) ? 'jpg' : undefined;
};

/** What a scan may be. */
export type ScanKind = 'pdf' | 'jpg';

/**
 * What a file is by its first bytes; undefined for neither a PDF nor a JPG.
 *
 * @example
 * storedScanKind(new Uint8Array([0xff, 0xd8, 0xff])); // 'jpg'
 */
export const storedScanKind = (bytes: Uint8Array): ScanKind | undefined =>
  (Object.keys(beginnings) as ScanKind[]).find((kind) =>
    beginnings[kind].every((byte, index) => bytes[index] === byte),
  );

const beginnings: Readonly<Record<ScanKind, readonly number[]>> = {
  // %PDF-
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpg: [0xff, 0xd8, 0xff],
};

/**
 * Why a stored scan does not count: other bytes than the announced ones, bytes that are not what the name says, or a
 * submission that is no longer waiting to be certified. Undefined where it does.
 *
 * @example
 * refusalOf(scan, { bytes, sha256: scan.sha256, state: 'certified' }); // 'scan.late'
 */
export const refusalOf = (
  scan: Pick<Scan, 'name' | 'sha256'>,
  found: { readonly bytes: Uint8Array; readonly sha256: string; readonly state: SubmissionState },
): ScanRefusal | undefined => {
  if (found.sha256 !== scan.sha256) return 'scan.other-content';
  const kind = storedScanKind(found.bytes);
  if (kind === undefined || kind !== namedScanKind(scan.name)) return 'scan.kind';
  return found.state === 'valid' ? undefined : 'scan.late';
};

/** What people are told of a scan that does not count. */
export const scanRefusals: Readonly<Record<ScanRefusal, Message>> = {
  'scan.other-content': {
    zh: '收到的文件与登记的不是同一个（SHA-256 不一致），请重新登记并上传',
    en: 'The stored file is not the announced one (its SHA-256 differs); announce it and upload it again',
  },
  'scan.kind': {
    zh: '文件内容不是扩展名所示的 PDF 或 JPG，请重新扫描为 PDF 或 JPG 后上传',
    en: 'Its content is not the PDF or JPG that its name says; scan it as a PDF or JPG and upload that',
  },
  'scan.late': {
    zh: '收到时该次报送已不在待签发状态，这份扫描件不计入签发',
    en: 'When it arrived the submission was no longer waiting to be certified; it is not part of the certification',
  },
};
