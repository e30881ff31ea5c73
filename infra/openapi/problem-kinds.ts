import type { ProblemKind } from '../../libs/domain/problem.ts';

/**
 * The kind of every problem that a command may answer, by its code; the kind is the HTTP status. Routes name the codes, the
 * sources make them: an architecture test holds this list against the sources, both ways.
 */
export const problemKinds: Readonly<Record<string, ProblemKind>> = {
  'evaluation.blocked': 'conflict',
  'evaluation.future-data': 'invalid',
  'evaluation.not-run': 'conflict',
  'evaluation.state': 'conflict',
  'evaluation.unknown': 'not-found',
  'explanation.unknown-finding': 'unprocessable',
  'file.unknown': 'not-found',
  'files.kind': 'invalid',
  'files.workbook-missing': 'invalid',
  'filing.accepted': 'conflict',
  'findings.not-yet': 'conflict',
  'form.unknown': 'not-found',
  'period.mismatch': 'invalid',
  'receipt.not-yet': 'conflict',
  'report.not-yet': 'conflict',
  'report.unknown': 'not-found',
  'request.if-match-required': 'precondition-required',
  'request.key-reused': 'unprocessable',
  'request.stale': 'stale',
  'review.comment-missing': 'invalid',
  'scheme.unknown': 'not-found',
  'submission.not-certifiable': 'conflict',
  'submission.not-explainable': 'conflict',
  'submission.not-newest': 'conflict',
  'submission.not-reviewable': 'conflict',
  'submission.own-certification': 'forbidden',
  'submission.unexplained': 'conflict',
  'submission.unknown': 'not-found',
  'totals.unit': 'invalid',
  'totals.unknown': 'not-found',
  'zone.sub-area-repeated': 'invalid',
  'zone.unknown': 'not-found',
};
