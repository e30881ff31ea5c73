import type { RunResult } from '../../../libs/domain/evaluation/evaluate.ts';
import type { EvaluationDecision } from '../../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs } from '../../../libs/domain/evaluation/run-inputs.ts';
import type { Activation } from '../../../libs/domain/schemes/scheme-record.ts';

/** A decision as the report prints it: never when something was clicked, so that the bytes do not depend on it. */
export type PrintedDecision = Pick<EvaluationDecision, 'to' | 'document' | 'meeting' | 'date' | 'until' | 'despite'>;

/** All that a report is made from, and nothing else: the same input gives the same bytes. */
export interface ReportInput {
  readonly inputs: RunInputs;
  readonly result: RunResult;
  /** `draft` 初步结果: internal, watermarked, shows everything. `released`: shows what the scheme discloses. */
  readonly stage: 'draft' | 'released';
  readonly decisions: readonly PrintedDecision[];
  /** How the scheme became the year's (列入年度督查检查考核计划); none of one that comes with the system. */
  readonly activation?: Pick<Activation, 'document' | 'date' | 'reason'>;
}
