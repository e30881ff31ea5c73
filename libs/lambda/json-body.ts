import type { Problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { edgeProblems, invalidRequest } from './edge-problems.ts';
import type { HttpEvent } from './http-event.ts';
import { illFormedTexts } from './ill-formed-texts.ts';

/**
 * The JSON that a request carries, not yet checked by a schema. No body, another content type, over `maxBytes`, no
 * JSON in UTF-8, or a text with half a character is a problem.
 *
 * @example
 * readJsonBody(event, 1_048_576);
 */
export const readJsonBody = (event: HttpEvent, maxBytes: number): Result<unknown, Problem> => {
  if (!event.body) return fail(edgeProblems.bodyMissing);
  if (!isJson(event.headers['content-type'])) return fail(edgeProblems.contentType);
  const bytes = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBytes) return fail(edgeProblems.bodyTooLarge);
  const json = parseJson(bytes);
  if (!json.ok) return json;
  const places = illFormedTexts(json.value);
  return places.length > 0 ? fail(invalidRequest(places)) : json;
};

const parseJson = (bytes: Uint8Array): Result<unknown, Problem> => {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return fail(edgeProblems.malformedJson);
  }
};

const isJson = (contentType: string | undefined): boolean =>
  /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType?.trim() ?? '');
