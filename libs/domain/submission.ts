import type { Filing } from './filing.ts';
import type { FindingCounts, ReservedCounts } from './finding.ts';

/**
 * The states of a submission (报送状态), one attempt at a filing.
 * `awaiting-upload` 待上传, `received` 已收到, `expired` 已过期, `valid` 校验通过, `invalid` 校验未通过, `rejected` 无法读取,
 * `certified` 已签发, `accepted` 已通过, `returned` 已退回, `withdrawn` 已撤回, `reopened` 已重新开放 (counts until a newer attempt is
 * accepted), `superseded` 已被替代.
 */
export type SubmissionState = keyof typeof arrows;

/** Every state, in the order of a submission's life. */
export const submissionStates = [
  'awaiting-upload',
  'received',
  'expired',
  'valid',
  'invalid',
  'rejected',
  'certified',
  'accepted',
  'returned',
  'withdrawn',
  'reopened',
  'superseded',
] as const satisfies readonly SubmissionState[];

/** The arrows between states, each written by one function only (docs/data-model.md). */
const arrows = {
  'awaiting-upload': ['received', 'expired'],
  // The last two are an import's alone.
  received: ['valid', 'invalid', 'rejected', 'accepted', 'superseded'],
  valid: ['certified', 'withdrawn'],
  certified: ['accepted', 'returned', 'withdrawn'],
  accepted: ['superseded', 'reopened'],
  reopened: ['superseded'],
  expired: [],
  invalid: [],
  rejected: [],
  returned: [],
  withdrawn: [],
  superseded: [],
} as const;

/**
 * Whether a submission may go from one state to another.
 *
 * @example
 * mayBecome('valid', 'certified'); // true
 */
export const mayBecome = (from: SubmissionState, to: SubmissionState): boolean =>
  (arrows[from] as readonly SubmissionState[]).includes(to);

/** The roles that files have in a submission: the workbook (表格), its document (正文), evidence (佐证材料); in kept order. */
export const fileRoles = ['workbook', 'document', 'evidence'] as const;

/** One of {@link fileRoles}. */
export type FileRole = (typeof fileRoles)[number];

/** A file that was announced and, once it is stored, the version that counts. */
export interface SubmittedFile {
  readonly role: FileRole;
  readonly name: string;
  /** Bytes, as announced and enforced. */
  readonly size: number;
  /** 64 hex digits, as announced; intake and validation hash what was stored. */
  readonly sha256: string;
  readonly key: string;
  /** The version that counts, when the store had it, and the hash of its bytes. */
  readonly stored?: { readonly versionId: string; readonly storedAt: string; readonly sha256: string };
}

/** Who did something, and when (RFC 3339, UTC). */
export interface Deed {
  readonly by: string;
  readonly at: string;
}

/** A stored object, and what its bytes are. */
export interface StoredCopy {
  readonly key: string;
  readonly size: number;
  readonly sha256: string;
}

/** What validation found: counts, and the names of the objects that hold the rest. */
export interface ValidationSummary extends ReservedCounts {
  readonly at: string;
  /** Of all findings, whoever may see them. */
  readonly counts: FindingCounts;
  /** Key of the findings' object. */
  readonly findings: string;
  /** Key of the table's object; only of a valid workbook. */
  readonly table?: string;
  /** Key of the object that names where the values come from; only of a joined workbook (汇总). */
  readonly sources?: string;
  /** The annotated copy (批注副本), where something was found in an .xlsx. */
  readonly annotated?: StoredCopy;
  /** The copy with what is for the office alone, where there is such a thing; `annotated` is without it then. */
  readonly annotatedForOffice?: StoredCopy;
  /** The workbook or its data set says that it is made up. */
  readonly synthetic?: true;
}

/** By which document values were accepted before there was this system (认定依据): its number, and its day. */
export interface ImportBasis {
  /** 文号. */
  readonly document: string;
  /** `2025-03-18`. */
  readonly date: string;
}

/** A submission as its state item holds it. */
export interface Submission {
  readonly id: string;
  readonly filing: Filing;
  /** 1, 2, … within the filing. */
  readonly attempt: number;
  readonly state: SubmissionState;
  readonly created: Deed;
  /** Until when the signed form may be used. */
  readonly expiresAt: string;
  readonly files: readonly SubmittedFile[];
  readonly validation?: ValidationSummary;
  readonly certified?: Deed;
  readonly reviewed?: Deed & {
    readonly decision: 'accept' | 'return';
    readonly comment?: string;
    /** Comments on cells (审核批注): the object that holds them, and how many they are. */
    readonly comments?: { readonly key: string; readonly count: number };
  };
  /** Brought in by the office as it was accepted before (导入), by whom and on what basis: no zone filed or signed it. */
  readonly imported?: ImportBasis;
  /** Why the office lets the zone file anew (重新开放); until the new attempt is accepted, this one counts. */
  readonly reopened?: Deed & { readonly reason: string };
  /** When the next attempt was announced in its place, before it was reviewed. */
  readonly withdrawnAt?: string;
  /** When a newer accepted attempt took its place. */
  readonly supersededAt?: string;
}

/** The head of a filing: which attempt is the newest, and which one counts. */
export interface FilingHead {
  readonly filing: Filing;
  readonly attempts: number;
  readonly newest: string;
  readonly accepted?: string;
}

/**
 * Whether an attempt is the one that counts for its filing: accepted, be it open for correction or not.
 *
 * @example
 * counts('reopened'); // true
 */
export const counts = (state: SubmissionState): boolean => state === 'accepted' || state === 'reopened';

/**
 * Whether this attempt was the accepted one of its filing at a moment (asOf).
 *
 * @example
 * countedAt(submission, '2026-03-02T01:00:00.000Z'); // true where it was accepted by then and not yet superseded
 */
export const countedAt = (submission: Submission, moment: string): boolean => {
  const { reviewed, supersededAt } = submission;
  if (reviewed?.decision !== 'accept' || reviewed.at > moment) return false;
  return supersededAt === undefined || supersededAt > moment;
};
