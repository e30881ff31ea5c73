import { everyoneButPortal, type Row } from './row.ts';

/** Who is let in by the routes of indicators. */
export const indicatorsRows: Readonly<Record<string, Row>> = {
  readIndicators: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/indicators?year=2025&zone=${zone}`,
    answer: '200',
    foreign: '200 nothing',
  },
};
