import * as z from 'zod/mini';
import type { CorsDefinition, HttpApiDefinition, JwtAuthorizerDefinition, RouteDefinition } from './definitions.ts';
import { defined, readProperties } from './properties.ts';
import { TemplateError, type TemplateValue } from './resource.ts';

/** A resource of the template with its values worked out. */
export interface ResolvedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: TemplateValue;
}

const strings = z.array(z.string());

const apiProperties = z.object({
  ProtocolType: z.literal('HTTP', 'only HTTP APIs run locally'),
  CorsConfiguration: z.optional(
    z.strictObject({
      AllowOrigins: z._default(strings, []),
      AllowMethods: z._default(strings, []),
      AllowHeaders: z._default(strings, []),
      ExposeHeaders: z._default(strings, []),
      AllowCredentials: z._default(z.boolean(), false),
      MaxAge: z.optional(z.coerce.number()),
    }),
  ),
});

const stageProperties = z.object({ StageName: z.literal('$default', 'only the $default stage runs locally') });

const authorizerProperties = z.object({
  AuthorizerType: z.literal('JWT', 'only JWT authorizers run locally'),
  IdentitySource: z.tuple([z.string().check(z.regex(/^\$request\.header\.[\w-]+$/))]),
  JwtConfiguration: z.strictObject({ Issuer: z.string(), Audience: strings }),
});

const integrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0', 'only payload format 2.0 runs locally'),
});

const routeProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z._default(z.enum(['NONE', 'JWT']), 'NONE'),
  AuthorizerId: z.optional(z.string()),
  AuthorizationScopes: z._default(strings, []),
});

/** Reads the `AWS::ApiGatewayV2::*` resources as one API; undefined when there is none, an error when there are two. */
export function readHttpApi(resources: readonly ResolvedResource[]): HttpApiDefinition | undefined {
  const ofType = (type: string) => resources.filter((resource) => resource.type === `AWS::ApiGatewayV2::${type}`);
  const [api, another] = ofType('Api');
  if (!api) return undefined;
  if (another) throw new TemplateError(`"${another.logicalId}" is a second HTTP API: one is what runs locally`);
  for (const stage of ofType('Stage')) readProperties(stage.logicalId, stageProperties, stage.properties);
  const authorizers = new Map(ofType('Authorizer').map((resource) => [resource.logicalId, readAuthorizer(resource)]));
  const integrations = new Map(
    ofType('Integration').map(({ logicalId, properties }) => [
      `integrations/${logicalId}`,
      readProperties(logicalId, integrationProperties, properties).IntegrationUri,
    ]),
  );
  const routes = ofType('Route').map((resource) => readRoute(resource, integrations, authorizers));
  return defined({ id: api.logicalId.toLowerCase(), routes, cors: readCors(api) });
}

function readCors({ logicalId, properties }: ResolvedResource): CorsDefinition | undefined {
  const cors = readProperties(logicalId, apiProperties, properties).CorsConfiguration;
  return (
    cors &&
    defined({
      allowOrigins: cors.AllowOrigins,
      allowMethods: cors.AllowMethods,
      allowHeaders: cors.AllowHeaders,
      exposeHeaders: cors.ExposeHeaders,
      allowCredentials: cors.AllowCredentials,
      maxAge: cors.MaxAge,
    })
  );
}

function readAuthorizer({ logicalId, properties }: ResolvedResource): JwtAuthorizerDefinition {
  const { IdentitySource, JwtConfiguration } = readProperties(logicalId, authorizerProperties, properties);
  return {
    issuer: JwtConfiguration.Issuer,
    audience: JwtConfiguration.Audience,
    header: IdentitySource[0].slice('$request.header.'.length).toLowerCase(),
  };
}

function readRoute(
  { logicalId, properties }: ResolvedResource,
  integrations: ReadonlyMap<string, string>,
  authorizers: ReadonlyMap<string, JwtAuthorizerDefinition>,
): RouteDefinition {
  const route = readProperties(logicalId, routeProperties, properties);
  const functionArn = integrations.get(route.Target);
  if (functionArn === undefined) throw new TemplateError(`Route "${logicalId}" leads to no integration`);
  if (route.AuthorizationType === 'NONE') return { key: route.RouteKey, functionArn, scopes: [] };
  const authorizer = authorizers.get(route.AuthorizerId ?? '');
  // A route that lost its authorizer must not become a public one.
  if (!authorizer) throw new TemplateError(`Route "${logicalId}" names no known authorizer`);
  return { key: route.RouteKey, functionArn, authorizer, scopes: route.AuthorizationScopes };
}
