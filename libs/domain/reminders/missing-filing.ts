import type { Frequency } from '../period.ts';
import type { SubmissionState } from '../submission.ts';

/** A filing that a zone owes and has not done (应报未报). Moments are RFC 3339, UTC. */
export interface MissingFiling {
  readonly form: string;
  readonly title: string;
  readonly period: string;
  readonly frequency: Frequency;
  /** With what was extended. */
  readonly dueAt: string;
  /** Calendar days past the deadline; 0 while there is time. */
  readonly daysLate: number;
  /** The deadline was extended (已延期). */
  readonly extended: boolean;
  /** Of the newest attempt; absent where nothing was filed. */
  readonly state?: SubmissionState;
}

const WORDS: Readonly<Partial<Record<SubmissionState, string>>> = {
  'awaiting-upload': '已登记，文件尚未上传',
  received: '已上传，正在校验',
  invalid: '校验未通过，需修改后重新报送',
  rejected: '文件无法读取，需重新报送',
  valid: '校验通过，尚未签发',
  returned: '已退回，需修改后重新报送',
  reopened: '已重新开放，需重新报送',
};

/**
 * What is still missing, in words (当前情况).
 *
 * @example
 * standingWords('valid'); // '校验通过，尚未签发'
 */
export const standingWords = (state: SubmissionState | undefined): string =>
  (state === undefined ? undefined : WORDS[state]) ?? '尚未报送';
