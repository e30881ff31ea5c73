import type { Row } from './row.ts';

/** Who is let in by the routes of audit and operations. */
export const auditRows: Readonly<Record<string, Row>> = {
  readAudit: {
    admits: ['auditor'],
    path: (zone) => `/v1/audit?service=intake&chain=${zone}`,
    answer: '200',
  },
  verifyAudit: { admits: ['auditor'], path: () => '/v1/audit/verification', answer: '200' },
  exportAudit: { admits: ['auditor'], path: () => '/v1/audit/export', answer: '200' },
  listDeadLetters: {
    admits: ['office-lead', 'auditor'],
    path: () => '/v1/operations/dead-letters?queue=upload',
    answer: '200',
  },
  redriveDeadLetters: {
    admits: ['office-lead'],
    path: () => '/v1/operations/dead-letters/redrive',
    json: () => ({ queue: 'upload', ids: ['none'] }),
    answer: '200',
  },
};
