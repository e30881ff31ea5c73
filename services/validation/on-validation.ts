import { onEvents } from '../../libs/lambda/events.ts';
import { type AnnotateReturnedPorts, annotateReturned } from './annotate-returned.ts';
import { type ValidateSubmissionPorts, validateSubmission } from './validate-submission.ts';

/** What validation does with each event: judges what was received, and writes comments into what was returned. */
export const onValidation = (ports: ValidateSubmissionPorts & AnnotateReturnedPorts) =>
  onEvents({
    'submission.received': ({ submission }) => validateSubmission(ports)(submission),
    'submission.returned': ({ submission }) => annotateReturned(ports)(submission),
  });
