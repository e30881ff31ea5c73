import { everyoneButPortal, ofSubmission, ownSubmission, type Row } from './row.ts';

/** Who is let in by the routes of intake. */
export const intakeRows: Readonly<Record<string, Row>> = {
  createSubmission: {
    admits: ['zone-officer', 'zone-lead', 'office', 'office-lead'],
    office: '404 zone.unknown',
    path: () => '/v1/submissions',
    json: (zone) => ({
      zone,
      form: 'indicator-data',
      period: '2025Q1',
      files: [{ role: 'workbook', name: 'a.xlsx', size: 1, sha256: '0'.repeat(64) }],
    }),
    answer: '400 period.mismatch',
    foreign: '404 zone.unknown',
  },
  announceImport: {
    admits: ['office-lead'],
    path: () => '/v1/imports',
    json: (zone) => ({
      zone,
      form: 'indicator-data',
      period: '2024Q1',
      files: [{ role: 'workbook', name: 'a.xlsx', size: 1, sha256: '0'.repeat(64) }],
      basis: { document: '浙自贸办〔2025〕3号', date: '2025-03-18' },
    }),
    answer: '400 period.mismatch',
  },
  listSubmissions: {
    admits: everyoneButPortal,
    path: (zone) => `/v1/submissions?period=2025&zone=${zone}`,
    answer: '200',
    foreign: '200 nothing',
  },
  readSubmission: { ...ownSubmission, path: ofSubmission() },
  readReceipt: { ...ownSubmission, path: ofSubmission('/receipt') },
  announceScan: {
    admits: ['zone-officer', 'zone-lead', 'office', 'office-lead'],
    office: '403 submission.not-filer',
    path: ofSubmission('/scan'),
    json: () => ({ name: 'a.exe', size: 1, sha256: '0'.repeat(64) }),
    answer: '400 scan.kind',
    foreign: '404 submission.unknown',
  },
  readScans: { ...ownSubmission, answer: '200 nothing', path: ofSubmission('/scan') },
  readSubmissionFile: { ...ownSubmission, path: ofSubmission('/file') },
};
