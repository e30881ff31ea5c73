import { everyoneButPortal, ofEvaluation, officeAndAuditor, type Row } from './row.ts';

/** Who is let in by the routes of publishing. */
export const publishingRows: Readonly<Record<string, Row>> = {
  // The scene's evaluation was fed back, and is not circulated.
  readCircular: {
    admits: everyoneButPortal,
    path: ofEvaluation('/circular'),
    answer: '200',
    zone: '404 evaluation.unknown',
  },
  readScoreSheet: { admits: officeAndAuditor, path: ofEvaluation('/summary'), answer: '200' },
  readBundle: { admits: officeAndAuditor, path: ofEvaluation('/bundle'), answer: '409 bundle.not-yet' },
  readDraft: { admits: officeAndAuditor, path: ofEvaluation('/draft'), answer: '200' },
  listReports: { admits: 'anyone', path: () => '/v1/public/reports', answer: '200 nothing' },
  readReportFile: { admits: 'anyone', path: () => '/v1/public/reports/2025.html', answer: '404 report.unknown' },
  listRankings: { admits: 'anyone', path: () => '/v1/public/rankings', answer: '200 nothing' },
  listKeys: { admits: 'anyone', path: () => '/v1/public/keys', answer: '200 nothing' },
};
