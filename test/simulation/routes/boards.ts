import { templateSettings } from '../../../libs/domain/forms/template/template-settings.ts';
import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { printPlanBoard } from '../../../services/boards/print-plan-board.ts';
import { printProgress } from '../../../services/boards/print-progress.ts';
import { readPlanBoard } from '../../../services/boards/read-plan-board.ts';
import { readProgress } from '../../../services/boards/read-progress.ts';
import {
  printPlanBoardRoute,
  printProgressRoute,
  readPlanBoardRoute,
  readProgressRoute,
  summariseFormRoute,
} from '../../../services/boards/routes.ts';
import { summariseForm } from '../../../services/boards/summarise-form.ts';
import type { RoutePorts } from './route-ports.ts';

/** Every route of the boards with what it does. */
export const boardsRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(readProgressRoute, readProgress(ports)),
  bind(printProgressRoute, printProgress(ports)),
  bind(readPlanBoardRoute, readPlanBoard(ports)),
  bind(printPlanBoardRoute, printPlanBoard(ports)),
  bind(summariseFormRoute, summariseForm({ ...ports, settings: templateSettings })),
];
