import { createLocalJWKSet } from 'jose';
import type { Clock } from './exchange.ts';
import { type DevRoutes, devRoutes } from './http-api/dev-routes.ts';
import { gatewayAnswer } from './http-api/gateway-answer.ts';
import { type HttpApi, httpApi } from './http-api/http-api.ts';
import { openIssuer } from './http-api/issuer.ts';
import { type TrustedIssuer, tokenVerifier } from './http-api/verify-token.ts';
import type { Lambda } from './lambda/lambda.ts';
import { authorizationCodes } from './oidc/authorization-codes.ts';
import { openPortalClient, type PortalClient, publicClient } from './oidc/clients.ts';
import { issuerUrlOf } from './oidc/discovery.ts';
import { findIssuer } from './oidc/outside-issuer.ts';
import type { HttpApiDefinition } from './template/definitions.ts';

/** How people and programs sign in here. */
export type SigningIn =
  | { readonly kind: 'local'; readonly issuer: string; readonly publicClient: string; readonly portal: PortalClient }
  | { readonly kind: 'outside'; readonly issuer: string };

/** The HTTP API with the token issuer that it trusts. */
export interface Gateway {
  /** Undefined when the template has no route. */
  readonly api: HttpApi | undefined;
  readonly dev: HttpApi;
  readonly signingIn: SigningIn;
}

/** An issuer elsewhere, and for whom it signs; absent = as the template's authorizer has it. */
export interface TrustedElsewhere {
  readonly url: string;
  readonly audience?: string | undefined;
}

/** What opening the gateway needs. */
export interface GatewayOptions {
  readonly definition: HttpApiDefinition | undefined;
  /** Where the local issuer keeps its key, and the secret of its client; absent = in memory. */
  readonly issuerFile: string | undefined;
  readonly clientFile: string | undefined;
  /** An issuer elsewhere takes the place of the local one, of which nothing is served then. */
  readonly issuer?: TrustedElsewhere | undefined;
  readonly origin: string;
  readonly invoke: Lambda['invoke'];
  readonly clock: Clock;
}

/** Tokens are still issued by a template without an authorizer, so that the first route can be written with one. */
const noAuthorizer = { issuer: 'http://127.0.0.1/dev', audience: ['local'] };

/**
 * Opens the gateway: production's identity provider is replaced by a local one, which signs under the same issuer name and audience, and to
 * clients under its own address; or by another that is named. Rejects when that cannot be found.
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { definition, invoke, clock } = options;
  const { trusted, dev, signingIn } = options.issuer ? await elsewhere(options.issuer) : await onThisMachine(options);
  const verify = tokenVerifier(trusted, clock);
  return { api: definition && httpApi({ definition, verify, invoke, clock }), dev, signingIn };
}

type Identity = Pick<Gateway, 'dev' | 'signingIn'> & { readonly trusted: TrustedIssuer };

async function elsewhere({ url, audience }: TrustedElsewhere): Promise<Identity> {
  const { keys } = await findIssuer(url);
  const trusts: TrustedIssuer['trusts'] = (authorizer) => ({
    issuers: [url],
    audience: audience === undefined ? authorizer.audience : [audience],
  });
  return {
    trusted: { keys, trusts },
    dev: async () => gatewayAnswer(404),
    signingIn: { kind: 'outside', issuer: url },
  };
}

async function onThisMachine({ definition, issuerFile, clientFile, origin, clock }: GatewayOptions): Promise<Identity> {
  const authorizer = definition?.routes.find((route) => route.authorizer)?.authorizer ?? noAuthorizer;
  const issuer = await openIssuer({ file: issuerFile, authorizer, now: clock });
  const portal = openPortalClient(clientFile);
  const using: DevRoutes = { issuer, portal, codes: authorizationCodes(clock) };
  const own = issuerUrlOf(origin);
  return {
    trusted: {
      keys: createLocalJWKSet(issuer.keys),
      trusts: (named) => ({ issuers: [named.issuer, own], audience: named.audience }),
    },
    dev: (request) => devRoutes(request, using),
    signingIn: { kind: 'local', issuer: own, publicClient, portal },
  };
}
