import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { exportAudit } from '../../../services/audit/export-audit.ts';
import { listLetters } from '../../../services/audit/list-dead-letters.ts';
import { readAudit, verifyAudit } from '../../../services/audit/read-audit.ts';
import { redriveLetters } from '../../../services/audit/redrive-dead-letters.ts';
import {
  exportAuditRoute,
  listDeadLettersRoute,
  readAuditRoute,
  redriveDeadLettersRoute,
  verifyAuditRoute,
} from '../../../services/audit/routes.ts';
import type { RoutePorts } from './route-ports.ts';

/** Every route of audit with what it does. */
export const auditRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(readAuditRoute, readAudit(ports)),
  bind(verifyAuditRoute, verifyAudit(ports)),
  bind(exportAuditRoute, exportAudit(ports)),
  bind(listDeadLettersRoute, listLetters(ports)),
  bind(redriveDeadLettersRoute, redriveLetters(ports)),
];
