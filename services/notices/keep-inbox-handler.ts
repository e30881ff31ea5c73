import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { sendsNothing } from '../../libs/ports/messages.ts';
import { setChannels } from './channels.ts';
import { markNoticeRead } from './mark-notice-read.ts';
import { markNoticeReadRoute, setChannelsRoute } from './routes.ts';

const places = readPlaces({ tables: ['notices', 'portal', 'limits'] });
const ports = {
  ...dynamoRecords({ client: dynamoClient(), tables: places.tables }),
  sendMessages: sendsNothing,
  now,
};

/** Marks notices as read, and sets by which channels an inbox is told beside itself. */
export const handler = http(
  [bind(markNoticeReadRoute, markNoticeRead(ports)), bind(setChannelsRoute, setChannels(ports))],
  { logs: openLogs({ service: 'notices', level: places.logLevel }), limits: ports },
);
