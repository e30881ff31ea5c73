import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { listKeys, readBundle } from '../../../services/publishing/read-bundles.ts';
import { readCircular, readScoreSheet } from '../../../services/publishing/read-circular.ts';
import { listRankings, listReports, readDraft, readReportFile } from '../../../services/publishing/read-reports.ts';
import {
  listKeysRoute,
  listRankingsRoute,
  listReportsRoute,
  readBundleRoute,
  readCircularRoute,
  readDraftRoute,
  readReportFileRoute,
  readScoreSheetRoute,
} from '../../../services/publishing/routes.ts';
import type { RoutePorts } from './route-ports.ts';

/** Every route of publishing with what it does. */
export const publishingRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(listReportsRoute, listReports(ports)),
  bind(readReportFileRoute, readReportFile(ports)),
  bind(listRankingsRoute, listRankings(ports)),
  bind(readDraftRoute, readDraft(ports)),
  bind(readBundleRoute, readBundle(ports)),
  bind(readCircularRoute, readCircular(ports)),
  bind(readScoreSheetRoute, readScoreSheet(ports)),
  bind(listKeysRoute, listKeys(ports)),
];
