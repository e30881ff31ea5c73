import { dynamoClient, sqsClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { sqsMessages } from '../../libs/aws/sqs-messages.ts';
import { sqsSetAside } from '../../libs/aws/sqs-set-aside.ts';
import { readDelivery } from '../../libs/lambda/delivery.ts';
import { onEvents } from '../../libs/lambda/events.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { sqs } from '../../libs/lambda/sqs.ts';
import { now } from '../../libs/lambda/world.ts';
import { lookUpHost } from '../../libs/web/dns-hosts.ts';
import { webPost } from '../../libs/web/post-web.ts';
import { smtpMail } from '../../libs/web/smtp-mail.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { readChannelSettings } from './channel-settings.ts';
import { sendNotice } from './send-notice.ts';
import { readWebSettings } from './web-settings.ts';

const places = readPlaces({ tables: ['notices'], queues: ['delivery'] });
const { deadLetterQueueUrl, maxReceiveCount } = readDelivery();
const { robotUrl, mailServer } = readChannelSettings();
const postWeb = webPost({ ...readWebSettings(), lookUpHost });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sqsMessages({ client: sqsClient(), queues: places.queues }),
  now,
  postWeb,
  sendNotice: sendNotice({ postWeb, sendMail: smtpMail(mailServer), now, robotUrl }),
};

/** Makes one try of each delivery that is due. */
export const handler = sqs(onEvents({ 'delivery.due': attemptDelivery(ports) }), {
  logs: openLogs({ service: 'notices', level: places.logLevel }),
  setAside: sqsSetAside({ client: sqsClient(), deadLetterQueueUrl }),
  maxReceiveCount,
});
