import type { Route } from '../../libs/lambda/route.ts';
import { bilingual } from './bilingual.ts';
import { answersWithEtag, isKnownByEtag } from './entity-tags.ts';
import { schemaOf } from './named-schemas.ts';
import { parametersOf } from './parameters.ts';
import { problemResponses } from './problem-responses.ts';
import { recordedAnswer } from './recorded-answer.ts';

/** The headers of good answers: `components.headers`. */
export const answerHeaders = {
  ETag: {
    description: bilingual({ zh: '版本，供 If-Match 使用', en: 'The version, for If-Match; where the thing has one' }),
    schema: { type: 'string' },
  },
  Location: {
    description: bilingual({ zh: '所在地址', en: 'Where it is' }),
    schema: { type: 'string', format: 'uri-reference' },
  },
} as const;

/** A route as OpenAPI writes it. `tag` is its service. */
export function operationOf(route: Route, tag: string): Readonly<Record<string, unknown>> {
  return {
    operationId: route.id,
    tags: [tag],
    summary: bilingual(route.summary),
    ...(route.access === 'public'
      ? { security: [] }
      : { security: [{ token: [] }], 'x-roles': [...route.access].toSorted() }),
    parameters: parametersOf(route),
    ...(route.body ? { requestBody: requestBody(route.body, route.example?.request) } : {}),
    responses: { ...goodResponses(route), ...problemResponses(route) },
  };
}

function requestBody(body: NonNullable<Route['body']>, example: unknown) {
  const content = { 'application/json': { schema: schemaOf(body), ...(example === undefined ? {} : { example }) } };
  return { required: true, content };
}

function goodResponses(route: Route): Readonly<Record<string, unknown>> {
  const { answer } = route;
  const etag = answersWithEtag(route);
  const headers = {
    ...(etag ? { etag: { $ref: '#/components/headers/ETag' } } : {}),
    ...(answer.status === 201 || answer.status === 302 ? { location: { $ref: '#/components/headers/Location' } } : {}),
  };
  const content = answerContent(route);
  const good = {
    description: bilingual(answer.description),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(content ? { content } : {}),
  };
  return {
    [answer.status]: good,
    // What is put where nothing was is created.
    ...(answer.created ? { 201: good } : {}),
    ...(isKnownByEtag(route)
      ? { 304: { description: bilingual({ zh: '未变化', en: 'It is still so' }), headers } }
      : {}),
  };
}

function answerContent({ id, answer: { body, contentType }, example }: Route) {
  if (body) {
    const said = example?.answer ?? recordedAnswer(id, body);
    const answered = said === undefined ? {} : { example: said };
    return { 'application/json': { schema: schemaOf(body), ...answered } };
  }
  return contentType === undefined ? undefined : { [contentType]: {} };
}
