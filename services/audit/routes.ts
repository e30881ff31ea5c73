export { listDeadLettersRoute, redriveDeadLettersRoute } from './dead-letter-routes.ts';
export { exportAuditRoute, readAuditRoute, verifyAuditRoute } from './trail-routes.ts';
