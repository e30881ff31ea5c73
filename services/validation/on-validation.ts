import { onEvents } from '../../libs/lambda/events.ts';
import { type AnnotateReviewedPorts, annotateReviewed } from './annotate-reviewed.ts';
import { type ValidateSubmissionPorts, validateSubmission } from './validate-submission.ts';

/** What validation does with each event: judges what was received, and writes comments into what was reviewed. */
export const onValidation = (ports: ValidateSubmissionPorts & AnnotateReviewedPorts) =>
  onEvents({
    'submission.received': ({ submission }) => validateSubmission(ports)(submission),
    'submission.commented': ({ submission }) => annotateReviewed(ports)(submission),
  });
