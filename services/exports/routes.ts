// Everything that this service adds to the API; the OpenAPI document and the tests take it from here.
export { readExportRoute, requestExportRoute } from './export-routes.ts';
