export { printPlanBoardRoute, readPlanBoardRoute } from './plan-board-routes.ts';
export { printProgressRoute, readProgressRoute } from './progress-routes.ts';
export { summariseFormRoute } from './summary-route.ts';
