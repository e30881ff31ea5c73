import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { enterYear } from '../../../services/calendar/enter-year.ts';
import { extendWindow } from '../../../services/calendar/extend-window.ts';
import { readReminder, readReminderDocument } from '../../../services/calendar/read-reminder.ts';
import { listWindowSettings, listWindows, readWindow } from '../../../services/calendar/read-windows.ts';
import { listYears, readYear } from '../../../services/calendar/read-years.ts';
import {
  enterYearRoute,
  extendWindowRoute,
  listWindowSettingsRoute,
  listWindowsRoute,
  listYearsRoute,
  readReminderDocumentRoute,
  readReminderRoute,
  readWindowRoute,
  readYearRoute,
  setWindowRoute,
} from '../../../services/calendar/routes.ts';
import { setWindow } from '../../../services/calendar/set-window.ts';
import type { RoutePorts } from './route-ports.ts';

/** Laying a document out is a test of its own; here what it says will do. */
const render = async (letter: unknown) => new TextEncoder().encode(JSON.stringify(letter));

/** The routes of the calendar, bound as its handlers bind them. */
export const calendarRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(listWindowsRoute, listWindows(ports)),
  bind(readWindowRoute, readWindow(ports)),
  bind(extendWindowRoute, extendWindow(ports)),
  bind(setWindowRoute, setWindow(ports)),
  bind(listWindowSettingsRoute, listWindowSettings(ports)),
  bind(enterYearRoute, enterYear(ports)),
  bind(readYearRoute, readYear(ports)),
  bind(listYearsRoute, listYears(ports)),
  bind(readReminderRoute, readReminder(ports)),
  bind(readReminderDocumentRoute, readReminderDocument({ ...ports, render })),
];
