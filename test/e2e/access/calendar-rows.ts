import { roles } from '../../../libs/domain/actor.ts';
import { everyoneButPortal, type Row, stale } from './row.ts';

const anOffice = ['office', 'office-lead'] as const;

/** Who is let in by the routes of the calendar. */
export const calendarRows: Readonly<Record<string, Row>> = {
  listWindows: { admits: roles, path: () => '/v1/windows?period=2025Q4', answer: '200' },
  readWindow: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/windows/work-plan.2025Q4.${zone}`,
    answer: '200',
    foreign: '404 window.unknown',
  },
  extendWindow: {
    ...stale,
    admits: anOffice,
    path: (zone) => `/v1/windows/work-plan.2025Q4.${zone}`,
    json: () => ({ dueAt: '2026-03-01T18:00:00+08:00', reason: '顺延' }),
  },
  setWindow: {
    ...stale,
    admits: anOffice,
    path: () => '/v1/window-settings/work-plan/2025',
    json: () => ({ window: { kind: 'workday', nth: 8, hour: 18 }, reason: '年度安排' }),
  },
  listWindowSettings: { admits: roles, path: () => '/v1/window-settings?year=2025', answer: '200 nothing' },
  enterYear: {
    ...stale,
    admits: ['office-lead'],
    path: () => '/v1/calendar/years/2027',
    json: () => ({
      documentNo: '国办发明电〔2026〕7号',
      holidays: [
        { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
        { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
        { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
      ],
      makeUpDays: [],
    }),
  },
  readYear: { admits: roles, path: () => '/v1/calendar/years/2026', answer: '200' },
  listYears: { admits: roles, path: () => '/v1/calendar/years', answer: '200' },
  readReminder: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/reminders/${zone}?period=2025`,
    answer: '200',
    foreign: '404 zone.unknown',
  },
  readReminderDocument: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/reminders/${zone}/docx?period=2025`,
    answer: '200',
    foreign: '404 zone.unknown',
  },
};
