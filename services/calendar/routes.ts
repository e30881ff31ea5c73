export { readReminderDocumentRoute, readReminderRoute } from './reminder-routes.ts';
export {
  extendWindowRoute,
  listWindowSettingsRoute,
  listWindowsRoute,
  readWindowRoute,
  setWindowRoute,
} from './window-routes.ts';
export { enterYearRoute, listYearsRoute, readYearRoute } from './year-routes.ts';
