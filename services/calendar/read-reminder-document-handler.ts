import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { readReminderDocument } from './read-reminder.ts';
import { reminderDocument } from './reminder-document.ts';
import { readReminderDocumentRoute } from './routes.ts';

const places = readPlaces({ tables: ['calendar', 'portal', 'intake', 'limits'] });
const ports = { ...dynamoRecords({ client: dynamoClient(), tables: places.tables }), now, render: reminderDocument };

/** Answers reminders as documents; reads only. The one function here that holds the writer of documents. */
export const handler = http([bind(readReminderDocumentRoute, readReminderDocument(ports))], {
  logs: openLogs({ service: 'calendar', level: places.logLevel }),
  limits: ports,
});
