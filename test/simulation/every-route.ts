import type { BoundRoute } from '../../libs/lambda/api-request.ts';
import { auditRoutes } from './routes/audit.ts';
import { boardsRoutes } from './routes/boards.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { exportsRoutes } from './routes/exports.ts';
import { indicatorsRoutes } from './routes/indicators.ts';
import { intakeRoutes } from './routes/intake.ts';
import { noticesRoutes } from './routes/notices.ts';
import { portalRoutes } from './routes/portal.ts';
import { publishingRoutes } from './routes/publishing.ts';
import { rankingRoutes } from './routes/ranking.ts';
import type { RoutePorts } from './routes/route-ports.ts';
import { validationRoutes } from './routes/validation.ts';

const services = [
  auditRoutes,
  boardsRoutes,
  calendarRoutes,
  exportsRoutes,
  indicatorsRoutes,
  intakeRoutes,
  noticesRoutes,
  portalRoutes,
  publishingRoutes,
  rankingRoutes,
  validationRoutes,
];

/** Every route with what it does: one file a service. Only the address of the API's own description is left out. */
export const everyRoute = (ports: RoutePorts): readonly BoundRoute[] => services.flatMap((routesOf) => routesOf(ports));
