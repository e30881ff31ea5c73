import { certificationSettings } from '../../../libs/domain/forms/certification-settings.ts';
import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { announceImport } from '../../../services/intake/announce-import.ts';
import { announceScan } from '../../../services/intake/announce-scan.ts';
import { createSubmission } from '../../../services/intake/create-submission.ts';
import { readScans } from '../../../services/intake/read-scans.ts';
import { listSubmissions, readFile, readReceipt, readSubmission } from '../../../services/intake/read-submissions.ts';
import {
  announceImportRoute,
  announceScanRoute,
  createSubmissionRoute,
  listSubmissionsRoute,
  readFileRoute,
  readReceiptRoute,
  readScansRoute,
  readSubmissionRoute,
} from '../../../services/intake/routes.ts';
import type { RoutePorts } from './route-ports.ts';

/** Every route of intake with what it does. */
export const intakeRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(createSubmissionRoute, createSubmission(ports)),
  bind(announceImportRoute, announceImport(ports)),
  bind(listSubmissionsRoute, listSubmissions(ports)),
  bind(readSubmissionRoute, readSubmission(ports)),
  bind(readReceiptRoute, readReceipt(ports)),
  bind(readFileRoute, readFile(ports)),
  bind(announceScanRoute, announceScan(ports)),
  bind(readScansRoute, readScans({ ...ports, certification: certificationSettings })),
];
