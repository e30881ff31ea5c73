import { dynamoClient, s3Client, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { s3Files } from '../../libs/aws/s3-files.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { sqsSetAside } from '../../libs/aws/sqs-set-aside.ts';
import { readDelivery } from '../../libs/lambda/delivery.ts';
import { onEvents } from '../../libs/lambda/events.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { readProof } from '../../libs/lambda/proof.ts';
import { sqs } from '../../libs/lambda/sqs.ts';
import { now } from '../../libs/lambda/world.ts';
import { inTurn } from '../../libs/ports/step.ts';
import { freezeBundle } from './freeze-bundle.ts';
import { buildDraft, releaseReport } from './publish-report.ts';

const places = readPlaces({ tables: ['publishing', 'ranking'], buckets: ['results', 'published'], queues: ['notice'] });
const { deadLetterQueueUrl, maxReceiveCount } = readDelivery();
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  ...s3Files({ client: s3Client(), buckets: places.buckets }),
  ...readProof(),
  now,
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
};

/** Builds drafts, releases reports and freezes bundles. */
export const handler = sqs(
  onEvents({
    'evaluation.completed': buildDraft(ports),
    'evaluation.transitioned': inTurn(releaseReport(ports), freezeBundle(ports)),
  }),
  {
    logs: openLogs({ service: 'publishing', level: places.logLevel }),
    setAside: sqsSetAside({ client: sqsClient(), deadLetterQueueUrl }),
    maxReceiveCount,
  },
);
