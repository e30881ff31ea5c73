import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { readExport } from '../../../services/exports/read-export.ts';
import { requestExport } from '../../../services/exports/request-export.ts';
import { readExportRoute, requestExportRoute } from '../../../services/exports/routes.ts';
import type { RoutePorts } from './route-ports.ts';

/** The routes of `services/exports`, with what they do. */
export const exportsRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(requestExportRoute, requestExport(ports)),
  bind(readExportRoute, readExport(ports)),
];
