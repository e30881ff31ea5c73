import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { readIndicators } from '../../../services/indicators/read-indicators.ts';
import { readIndicatorsRoute } from '../../../services/indicators/routes.ts';
import type { RoutePorts } from './route-ports.ts';

/** Every route of indicators with what it does. */
export const indicatorsRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(readIndicatorsRoute, readIndicators(ports)),
];
