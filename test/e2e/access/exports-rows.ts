import { NO_ID, officeAndAuditor, type Row } from './row.ts';

/** Who is let in by the routes of exports. */
export const exportsRows: Readonly<Record<string, Row>> = {
  requestExport: {
    admits: officeAndAuditor,
    path: () => '/v1/exports',
    json: () => ({ kind: 'submissions', format: 'csv', year: 2025 }),
    answer: '201',
  },
  readExport: { admits: officeAndAuditor, path: () => `/v1/exports/${NO_ID}`, answer: '404 export.unknown' },
};
