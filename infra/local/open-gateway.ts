import type { Clock } from './exchange.ts';
import { devRoutes } from './http-api/dev-routes.ts';
import { type HttpApi, httpApi } from './http-api/http-api.ts';
import { openIssuer } from './http-api/issuer.ts';
import { tokenVerifier } from './http-api/verify-token.ts';
import type { Lambda } from './lambda/lambda.ts';
import type { HttpApiDefinition } from './template/definitions.ts';

/** The HTTP API with the token issuer that it trusts. */
export interface Gateway {
  /** Undefined when the template has no route. */
  readonly api: HttpApi | undefined;
  readonly dev: HttpApi;
}

/** Tokens are still issued by a template without an authorizer, so that the first route can be written with one. */
const noAuthorizer = { issuer: 'http://127.0.0.1/dev', audience: ['local'] };

/** Opens the gateway: production's identity provider is replaced by a local issuer with the same issuer name and audience. */
export async function openGateway(options: {
  readonly definition: HttpApiDefinition | undefined;
  readonly issuerFile: string | undefined;
  readonly invoke: Lambda['invoke'];
  readonly clock: Clock;
}): Promise<Gateway> {
  const { definition, issuerFile, invoke, clock } = options;
  const authorizer = definition?.routes.find((route) => route.authorizer)?.authorizer ?? noAuthorizer;
  const issuer = await openIssuer({ file: issuerFile, authorizer, now: clock });
  const verify = tokenVerifier(issuer.keys, clock);
  return {
    api: definition && httpApi({ definition, verify, invoke, clock }),
    dev: (request) => devRoutes(request, issuer),
  };
}
