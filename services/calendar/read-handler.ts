import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { bind } from '../../libs/lambda/api-request.ts';
import { http } from '../../libs/lambda/http.ts';
import { openLogs } from '../../libs/lambda/log.ts';
import { readPlaces } from '../../libs/lambda/places.ts';
import { now } from '../../libs/lambda/world.ts';
import { readReminder } from './read-reminder.ts';
import { listWindowSettings, listWindows, readWindow } from './read-windows.ts';
import { listYears, readYear } from './read-years.ts';
import {
  listWindowSettingsRoute,
  listWindowsRoute,
  listYearsRoute,
  readReminderRoute,
  readWindowRoute,
  readYearRoute,
} from './routes.ts';

const places = readPlaces({ tables: ['calendar', 'portal', 'intake', 'limits'] });
const ports = { ...dynamoRecords({ client: dynamoClient(), tables: places.tables }), now };

/** Answers windows, what is missing, and the working calendar; reads only. */
export const handler = http(
  [
    bind(listWindowsRoute, listWindows(ports)),
    bind(readWindowRoute, readWindow(ports)),
    bind(listWindowSettingsRoute, listWindowSettings(ports)),
    bind(readReminderRoute, readReminder(ports)),
    bind(readYearRoute, readYear(ports)),
    bind(listYearsRoute, listYears(ports)),
  ],
  { logs: openLogs({ service: 'calendar', level: places.logLevel }), limits: ports },
);
