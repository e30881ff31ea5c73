import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { localCredentials, localPlace } from '../../../infra/local/place.ts';
import { sqsClient } from '../../../libs/aws/clients.ts';
import { eventually } from '../../support/cloud/eventually.ts';
import { done } from '../../support/cloud/filing.ts';
import { type ExampleWorld, officeLead, portal, type Step, zoneLead } from './step.ts';

const DEAD_LETTER = '0f9c2a54-8a1b-4a0e-9f4e-2f5d4d3c9a11';
const WEBHOOK = '0b7e3c52-4b0a-4e0e-9d5c-6f1d2a9b8c01';

/** Sends a message that nothing can be made of, and waits until it was set aside. */
const setAside = async ({ cloud, api, ids }: ExampleWorld): Promise<void> => {
  const { region, accountId } = localPlace;
  const client = sqsClient({ endpoint: cloud.origin, region, credentials: localCredentials });
  const QueueUrl = `${cloud.origin}/${accountId}/lianchuang-dev-validation`;
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"type":"submission.received","broken":1}' }));
  client.destroy();
  const letter = await eventually('a dead letter', async () => {
    const path = '/v1/operations/dead-letters?queue=validation';
    const { json } = await done(api, { as: officeLead, path });
    return json.queues[0].items[0] as { readonly id: string } | undefined;
  });
  ids.set(DEAD_LETTER, letter.id);
};

/**
 * What is told and to whom. They come last: whoever has a network would send what happens after them to the robot and the endpoint of the
 * examples.
 */
export const noticeSteps: readonly Step[] = [
  { operation: 'redriveDeadLetters', as: officeLead, path: '/v1/operations/dead-letters/redrive', prepare: setAside },
  { operation: 'registerWebhook', as: portal, path: '/v1/webhooks' },
  { operation: 'replayWebhook', as: portal, path: `/v1/webhooks/${WEBHOOK}/replay` },
  { operation: 'setChannels', as: zoneLead, path: '/v1/zones/hangzhou/channels' },
];
