import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { openApiDocument, openApiText } from './document.ts';
import { recordedAnswers } from './recorded-answer.ts';
import { routeModules, routesOf } from './route-modules.ts';

const project = join(import.meta.dirname, '../..');
const routes = routeModules.flatMap(routesOf);

interface Operation {
  readonly operationId?: string;
  readonly requestBody?: { readonly content?: Readonly<Record<string, object>> };
  readonly security: readonly unknown[];
  readonly parameters: readonly object[];
  readonly responses: Readonly<
    Record<
      string,
      { readonly $ref?: string; readonly content?: Readonly<Record<string, object>>; readonly headers?: object }
    >
  >;
  readonly 'x-roles'?: readonly string[];
}

const operation = (method: string, path: string, document = openApiDocument()): Operation => {
  const { paths } = document as { paths: Record<string, Record<string, Operation>> };
  const found = paths[path]?.[method];
  if (!found) throw new Error(`the document has no ${method} ${path}`);
  return found;
};

describe('the list of route modules', () => {
  it('has every routes.ts of the services, in their order', () => {
    const files = globSync('services/*/routes.ts', { cwd: project });
    expect(routeModules.map(({ service }) => `services/${service}/routes.ts`)).toEqual(files.toSorted());
  });

  it('gives every route that its modules declare', () => {
    const declared = routeModules.flatMap(({ exported }) =>
      Object.keys(exported).filter((name) => name.endsWith('Route')),
    );
    expect(declared.length).toBe(routes.length);
    expect(routes.length).toBeGreaterThan(20);
  });

  it('gives no two routes one id, or one method and path', () => {
    expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length);
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length);
  });
});

describe('the examples of the routes', () => {
  const examples = routes.flatMap(({ id, body, answer, example }) => [
    ...(example?.request === undefined ? [] : [{ id: `${id}, request`, schema: body, example: example.request }]),
    ...(example?.answer === undefined ? [] : [{ id: `${id}, answer`, schema: answer.body, example: example.answer }]),
  ]);

  it.each(examples)('$id keeps its schema', ({ schema, example }) => {
    expect(z.safeParse(schema!, example).error?.issues).toBeUndefined();
  });

  type Content = Readonly<Record<string, object>> | undefined;

  /** The operations that have JSON there, and those of them that show none. */
  const showing = (contentsOf: (operation: Operation) => readonly Content[]) => {
    const operations = Object.values(openApiDocument()['paths'] as object).flatMap((item) =>
      Object.values(item as Readonly<Record<string, Operation>>).map((one) => {
        const json = contentsOf(one).flatMap((content) => content?.['application/json'] ?? []);
        return { id: one.operationId, json };
      }),
    );
    const all = operations.filter(({ json }) => json.length > 0);
    const bare = all.filter(({ json }) => json.some((content) => !('example' in content)));
    return { all: all.length, bare: bare.map(({ id }) => id) };
  };

  it('are there of every body that an operation takes', () => {
    const { all, bare } = showing(({ requestBody }) => [requestBody?.content]);
    expect(bare).toEqual([]);
    expect(all).toBeGreaterThan(30);
  });

  it('are there of every good answer in JSON, but for the document itself', () => {
    const { all, bare } = showing(({ responses }) =>
      Object.entries(responses).flatMap(([status, { content }]) => (status < '300' ? [content] : [])),
    );
    expect(bare).toEqual(['readOpenApi']);
    expect(all).toBeGreaterThan(90);
  });

  it.each(Object.entries(recordedAnswers))('%s was answered in its schema', (id, answer) => {
    const route = routes.find((one) => one.id === id);
    expect(z.safeParse(route!.answer.body!, answer).error?.issues).toBeUndefined();
  });
});

describe('the document', () => {
  it('is what services/portal/openapi.json has; else run `node infra/cli/generate-openapi.ts`', () => {
    expect(readFileSync(join(project, 'services/portal/openapi.json'), 'utf8')).toBe(openApiText());
  });

  it('is the same whatever the order of the modules', () => {
    const { paths, components } = openApiDocument([...routeModules].reverse());
    expect(JSON.stringify({ paths, components })).toBe(
      JSON.stringify({ paths: openApiDocument()['paths'], components: openApiDocument()['components'] }),
    );
  });

  it('asks for a token, and says of which roles, except on public routes', () => {
    const create = operation('post', '/v1/submissions');
    expect(create.security).toEqual([{ token: [] }]);
    expect(create['x-roles']).toEqual(['office', 'office-lead', 'zone-lead', 'zone-officer']);
    expect(create.responses['401']).toEqual({ $ref: '#/components/responses/Unauthorized' });
    const open = operation('get', '/v1/public/reports');
    expect(open.security).toEqual([]);
    expect(open['x-roles']).toBeUndefined();
    expect(Object.keys(open.responses)).not.toContain('401');
  });

  it('lists the codes of each refusal, those of the edge among them', () => {
    const review = operation('post', '/v1/submissions/{id}/review');
    expect(JSON.stringify(review.responses['400'])).toContain(
      '["request.body-missing","request.content-type","request.invalid","request.malformed-json","review.comment-missing"]',
    );
    expect(JSON.stringify(review.responses['403'])).toContain('submission.own-certification');
    expect(review.responses['428']).toEqual({ $ref: '#/components/responses/PreconditionRequired' });
    expect(review.parameters).toContainEqual({ $ref: '#/components/parameters/IfMatchRequired' });
  });

  it('tells versions where there are any, and where a created thing is', () => {
    const read = operation('get', '/v1/submissions/{id}');
    expect(read.responses['200']?.headers).toEqual({ etag: { $ref: '#/components/headers/ETag' } });
    expect(Object.keys(read.responses)).toContain('304');
    expect(read.parameters).toContainEqual({ $ref: '#/components/parameters/IfNoneMatch' });
    const list = operation('get', '/v1/submissions');
    expect(list.responses['200']?.headers).toBeUndefined();
    // These rows have versions all the same, which those who confirm them must name.
    const compared = operation('get', '/v1/authority-values/{period}/comparison');
    expect(Object.keys(compared.responses['200']?.headers ?? {})).toEqual(['etag']);
    expect(Object.keys(compared.responses)).not.toContain('304');
    const confirmed = operation('put', '/v1/authority-values/{period}/confirmations');
    expect(Object.keys(confirmed.responses['201']?.headers ?? {})).toEqual(['etag']);
    const create = operation('post', '/v1/submissions');
    expect(Object.keys(create.responses['201']?.headers ?? {})).toEqual(['etag', 'location']);
    expect(create.parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
  });

  it('cannot be made of a route whose problem has no kind', () => {
    const route = defineRoute({
      id: 'readNothing',
      method: 'GET',
      path: '/v1/nothing',
      summary: { zh: '无', en: 'Nothing' },
      access: 'public',
      answer: { status: 200, description: { zh: '无', en: 'Nothing' } },
      problems: ['nothing.of-the-kind'],
    });
    const modules = [{ service: 'none', about: { zh: '无', en: 'None' }, exported: { route } }];
    expect(() => openApiDocument(modules)).toThrow(/readNothing: the problem nothing\.of-the-kind/);
  });
});
