import { ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { readOpenApiRoute } from './routes.ts';

/** Answers the generated description of the API. */
export const readOpenApi =
  (document: Uint8Array): Command<typeof readOpenApiRoute> =>
  async () =>
    ok({ bytes: document, contentType: 'application/json', headers: { 'cache-control': 'public, max-age=300' } });
