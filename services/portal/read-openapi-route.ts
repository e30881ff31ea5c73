import { defineRoute } from '../../libs/lambda/route.ts';

/** Answers the description of this API. */
export const readOpenApiRoute = defineRoute({
  id: 'readOpenApi',
  method: 'GET',
  path: '/openapi.json',
  summary: { zh: '接口说明（OpenAPI 3.1）', en: 'The description of this API (OpenAPI 3.1)' },
  answer: { status: 200, description: { zh: '接口说明', en: 'The document' }, contentType: 'application/json' },
  problems: [],
});
