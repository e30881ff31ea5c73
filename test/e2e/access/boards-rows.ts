import { everyoneButPortal, type Row } from './row.ts';

/** Who is let in by the routes of boards. */
export const boardsRows: Readonly<Record<string, Row>> = {
  readProgress: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/progress?period=2025&zone=${zone}`,
    answer: '200',
    foreign: '404 zone.unknown',
  },
  printProgress: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/progress/xlsx?period=2025&zone=${zone}`,
    answer: '200',
    foreign: '404 zone.unknown',
  },
  readPlanBoard: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/plan-board?year=2025&zone=${zone}`,
    answer: '200 nothing',
    foreign: '404 zone.unknown',
  },
  printPlanBoard: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/plan-board/xlsx?year=2025&zone=${zone}`,
    answer: '200',
    foreign: '404 zone.unknown',
  },
  summariseForm: {
    admits: ['office', 'office-lead'],
    path: () => '/v1/forms/indicator-data/summary?period=2025',
    answer: '200',
  },
};
