import { certificationSettings } from '../../../libs/domain/forms/certification-settings.ts';
import { templateSettings } from '../../../libs/domain/forms/template/template-settings.ts';
import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { assignSubmission } from '../../../services/portal/assign-submission.ts';
import { certifySubmission } from '../../../services/portal/certify-submission.ts';
import { compareAuthorityValues } from '../../../services/portal/compare-authority-values.ts';
import { confirmAuthorityValues } from '../../../services/portal/confirm-authority-values.ts';
import { enterOffice } from '../../../services/portal/enter-office.ts';
import { explainFindings } from '../../../services/portal/explain-findings.ts';
import { handOver } from '../../../services/portal/hand-over.ts';
import { listHandovers } from '../../../services/portal/list-handovers.ts';
import { listInspections } from '../../../services/portal/list-inspections.ts';
import { mergeForm } from '../../../services/portal/merge-form.ts';
import { printReceipt, printSubmission } from '../../../services/portal/print-submission.ts';
import { readAssignee } from '../../../services/portal/read-assignee.ts';
import { readAuthorityValues } from '../../../services/portal/read-authority-values.ts';
import { readOfficeEntries } from '../../../services/portal/read-office-entries.ts';
import { listPeople, readPerson } from '../../../services/portal/read-people.ts';
import { listForms, listZones, readExplanations, readTotals, readZone } from '../../../services/portal/read-portal.ts';
import { readReplicationRate } from '../../../services/portal/read-replication-rate.ts';
import { readReview } from '../../../services/portal/read-review.ts';
import { readReviewQueue } from '../../../services/portal/read-review-queue.ts';
import { readTemplate } from '../../../services/portal/read-template.ts';
import { recordAuthorityValues } from '../../../services/portal/record-authority-values.ts';
import { recordTotals } from '../../../services/portal/record-totals.ts';
import { registerPerson } from '../../../services/portal/register-person.ts';
import { registerZone } from '../../../services/portal/register-zone.ts';
import { reopenSubmission } from '../../../services/portal/reopen-submission.ts';
import { reviewSubmission } from '../../../services/portal/review-submission.ts';
import {
  assignSubmissionRoute,
  certifySubmissionRoute,
  compareAuthorityValuesRoute,
  confirmAuthorityValuesRoute,
  enterOfficeRoute,
  explainFindingsRoute,
  handOverRoute,
  listFormsRoute,
  listHandoversRoute,
  listInspectionsRoute,
  listPeopleRoute,
  listZonesRoute,
  mergeFormRoute,
  printReceiptRoute,
  printSubmissionRoute,
  readAssigneeRoute,
  readAuthorityValuesRoute,
  readExplanationsRoute,
  readOfficeEntriesRoute,
  readPersonRoute,
  readReplicationRateRoute,
  readReviewQueueRoute,
  readReviewRoute,
  readTemplateRoute,
  readTotalsRoute,
  readZoneRoute,
  recordAuthorityValuesRoute,
  recordTotalsRoute,
  registerPersonRoute,
  registerZoneRoute,
  reopenSubmissionRoute,
  reviewSubmissionRoute,
} from '../../../services/portal/routes.ts';
import type { RoutePorts } from './route-ports.ts';

/** Every route of portal with what it does. */
export const portalRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(registerZoneRoute, registerZone(ports)),
  bind(recordTotalsRoute, recordTotals(ports)),
  bind(recordAuthorityValuesRoute, recordAuthorityValues(ports)),
  bind(readAuthorityValuesRoute, readAuthorityValues(ports)),
  bind(compareAuthorityValuesRoute, compareAuthorityValues(ports)),
  bind(confirmAuthorityValuesRoute, confirmAuthorityValues(ports)),
  bind(explainFindingsRoute, explainFindings(ports)),
  bind(certifySubmissionRoute, certifySubmission({ ...ports, certification: certificationSettings })),
  bind(assignSubmissionRoute, assignSubmission(ports)),
  bind(readAssigneeRoute, readAssignee(ports)),
  bind(readReviewQueueRoute, readReviewQueue({ ...ports, scheme: 'sample-2025' })),
  bind(readReviewRoute, readReview(ports)),
  bind(reviewSubmissionRoute, reviewSubmission(ports)),
  bind(reopenSubmissionRoute, reopenSubmission(ports)),
  bind(enterOfficeRoute, enterOffice(ports)),
  bind(readOfficeEntriesRoute, readOfficeEntries(ports)),
  bind(readReplicationRateRoute, readReplicationRate(ports)),
  bind(listZonesRoute, listZones(ports)),
  bind(readZoneRoute, readZone(ports)),
  bind(readTotalsRoute, readTotals(ports)),
  bind(listFormsRoute, listForms),
  bind(listInspectionsRoute, listInspections(ports)),
  bind(mergeFormRoute, mergeForm({ ...ports, settings: templateSettings, inflate: inflateNode })),
  bind(printSubmissionRoute, printSubmission({ ...ports, settings: templateSettings })),
  bind(printReceiptRoute, printReceipt({ ...ports, settings: templateSettings })),
  bind(readTemplateRoute, readTemplate({ ...ports, settings: templateSettings })),
  bind(readExplanationsRoute, readExplanations(ports)),
  bind(handOverRoute, handOver(ports)),
  bind(registerPersonRoute, registerPerson(ports)),
  bind(readPersonRoute, readPerson(ports)),
  bind(listPeopleRoute, listPeople(ports)),
  bind(listHandoversRoute, listHandovers(ports)),
];
