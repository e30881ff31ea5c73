import { expect, it } from 'vitest';
import { describeAttempts } from './filing-line/describe-attempts.ts';
import { describeCertification } from './filing-line/describe-certification.ts';
import { describeDecisions } from './filing-line/describe-decisions.ts';
import { describeEvaluation } from './filing-line/describe-evaluation.ts';
import { describeUpload } from './filing-line/describe-upload.ts';
import { startLine } from './filing-line/filing-line.ts';

// One filing from upload to the published report: each test goes on where the one before ended.
const line = startLine();

describeUpload(line);
describeCertification(line);
describeAttempts(line);
describeEvaluation(line);
describeDecisions(line);

it('leaves no message, and no dead letter', async () => {
  await line.open.cloud.settled(60_000);
  expect(await line.open.cloud.queues.deadLetters()).toEqual([]);
});
