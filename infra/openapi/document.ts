import manifest from '../../package.json' with { type: 'json' };
import { bilingual } from './bilingual.ts';
import { namedSchemas } from './named-schemas.ts';
import { answerHeaders, operationOf } from './operation.ts';
import { headerParameters } from './parameters.ts';
import { sharedResponses } from './problem-responses.ts';
import { type RouteModule, routeModules, routesOf } from './route-modules.ts';

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

/**
 * The description of the API (接口说明), made from the route definitions that check requests. The same sources make the same
 * document: paths and components are in the order of their names.
 *
 * @example JSON.stringify(openApiDocument()) // what `GET /openapi.json` answers
 */
export function openApiDocument(modules: readonly RouteModule[] = routeModules): OpenApiDocument {
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title:
        '联创：联动创新区数据报送、考评与发布 / Lianchuang: reporting, evaluation and publication for linkage innovation zones',
      version: manifest.version,
      description: bilingual({
        zh: '数字以十进制文字表示，单位随附。错误以 application/problem+json 答复；网关自身的答复（如未知接口的 404）为 {"message": …}。每个答复带 x-request-id、traceparent、ratelimit、ratelimit-policy。',
        en: 'Numbers are decimal texts with their unit beside them. Mistakes are answered as application/problem+json, by the gateway itself, an unknown route (404) among others, as {"message": …}. Every answer of ours has x-request-id, traceparent, ratelimit and ratelimit-policy.',
      }),
      license: { name: manifest.license, identifier: manifest.license },
    },
    servers: [{ url: '/' }],
    tags: modules.map(({ service, about }) => ({ name: service, description: bilingual(about) })),
    paths: pathsOf(modules),
    components: {
      headers: answerHeaders,
      parameters: headerParameters,
      responses: sharedResponses,
      schemas: namedSchemas(),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: bilingual({
            zh: 'OIDC 令牌，角色见 x-roles',
            en: 'A token of the OIDC issuer; who may, see x-roles',
          }),
        },
      },
    },
  };
}

/**
 * The bytes of `services/portal/openapi.json`, which the portal answers.
 *
 * @example writeFileSync('services/portal/openapi.json', openApiText())
 */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), undefined, 1)}\n`;
}

type Operations = Readonly<Record<string, unknown>>;

function pathsOf(modules: readonly RouteModule[]): Readonly<Record<string, Operations>> {
  const entries = modules.flatMap((module) => routesOf(module).map((route) => ({ route, tag: module.service })));
  const byPath = Map.groupBy(entries, ({ route }) => route.path);
  return Object.fromEntries(
    [...byPath.keys()]
      .toSorted()
      .map((path) => [
        path,
        Object.fromEntries(
          (byPath.get(path) ?? []).map(({ route, tag }) => [route.method.toLowerCase(), operationOf(route, tag)]),
        ),
      ]),
  );
}
