/** The reads that take no `asOf`, by what docs/review.md calls them in the table that says why. */
export const withoutPast: Readonly<Record<string, readonly string[]>> = {
  'audit entries and their verification, events, notices, deliveries, dead letters': [
    ...['readAudit', 'exportAudit', 'verifyAudit', 'listEvents', 'listNotices', 'listDeliveries', 'listDeadLetters'],
  ],
  'published reports, rankings and keys': ['listReports', 'readReportFile', 'listRankings', 'listKeys'],
  'previews of objections, back-tests of schemes': ['previewObjection', 'backTestScheme'],
  'people, channels, webhooks': ['listPeople', 'readPerson', 'readChannels', 'listWebhooks', 'readWebhook'],
  "exports, forms, the API's own description": ['readExport', 'listForms', 'readOpenApi'],
};
