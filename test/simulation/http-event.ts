import type { Actor } from '../../libs/domain/actor.ts';
import type { BoundRoute } from '../../libs/lambda/api-request.ts';
import type { HttpEvent } from '../../libs/lambda/http-event.ts';

/** A route that a path leads to, with the path's parameters. */
export interface FoundRoute {
  readonly bound: BoundRoute;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a path as the gateway does: a literal segment is preferred to a parameter. */
export const matchRoute = (routes: readonly BoundRoute[], method: string, path: string): FoundRoute | undefined => {
  const found = routes
    .filter(({ route }) => route.method === method)
    .flatMap((bound) => {
      const params = matchPath(bound.route.path, path);
      return params ? [{ bound, params }] : [];
    });
  return found.toSorted((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
};

const matchPath = (template: string, path: string): Readonly<Record<string, string>> | undefined => {
  const { names, pattern } = patternOf(template);
  const match = pattern.exec(path);
  return match
    ? Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]))
    : undefined;
};

/** A path's parameters, and the expression that finds them. */
interface PathPattern {
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

const patterns = new Map<string, PathPattern>();

const patternOf = (template: string): PathPattern => {
  const known = patterns.get(template);
  if (known) return known;
  const names = [...template.matchAll(/\{([^}]+)\}/gu)].map(([, name = '']) => name);
  const pattern = new RegExp(`^${template.replace(/\{[^}]+\}/gu, '([^/]+)')}$`, 'u');
  patterns.set(template, { names, pattern });
  return { names, pattern };
};

let requests = 0;

/** A request as the gateway hands it to a function, with the claims of a token that it has checked. */
export const httpEvent = (
  { bound, params }: FoundRoute,
  url: URL,
  actor: Actor | undefined,
  options: { readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown },
): HttpEvent => {
  requests += 1;
  const claims = actor && { ...actor };
  return {
    version: '2.0',
    routeKey: `${bound.route.method} ${bound.route.path}`,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { 'content-type': 'application/json', ...options.headers },
    pathParameters: params,
    requestContext: {
      requestId: `request-${requests}`,
      http: { method: bound.route.method, path: url.pathname },
      ...(claims ? { authorizer: { jwt: { claims, scopes: null } } } : {}),
    },
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    isBase64Encoded: false,
  } as unknown as HttpEvent;
};
