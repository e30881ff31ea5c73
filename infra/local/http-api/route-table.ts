import type { RouteDefinition } from '../template/definitions.ts';

/** A route that a request matches, with its path parameters decoded. */
export interface RouteMatch {
  readonly route: RouteDefinition;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** Finds the route of a method and a path as it was sent (percent-encoded); undefined when there is none. */
export type MatchRoute = (method: string, path: string) => RouteMatch | undefined;

interface Pattern {
  readonly route: RouteDefinition;
  readonly method: string;
  readonly path: RegExp;
  /** Names of the path parameters, in the order of the expression's groups. */
  readonly names: readonly string[];
  /** How unspecific each segment is: 0 a literal, 1 a parameter, 2 the rest of the path. */
  readonly ranks: readonly number[];
}

/**
 * Makes the matcher of an API's routes. As on AWS the most specific route wins: a literal segment before a `{parameter}` before
 * `{proxy+}`, a method before `ANY`, and `$default` takes what is left. Source: API Gateway, "Routing API requests".
 *
 * @example
 * const match = routeTable([{ key: 'GET /zones/{zone}', functionArn, scopes: [] }]);
 * match('GET', '/zones/hangzhou')?.pathParameters; // { zone: 'hangzhou' }
 */
export function routeTable(routes: readonly RouteDefinition[]): MatchRoute {
  const fallback = routes.find((route) => route.key === '$default');
  const patterns = routes
    .filter((route) => route !== fallback)
    .map(patternOf)
    .sort(bySpecificity);
  return (method, path) => {
    for (const { route, method: wanted, path: expression, names } of patterns) {
      const found = wanted === method || wanted === 'ANY' ? expression.exec(path) : null;
      if (!found) continue;
      const values = names.map((name, at) => [name, decode(found[at + 1] ?? '')] as const);
      return { route, pathParameters: Object.fromEntries(values) };
    }
    return fallback && { route: fallback, pathParameters: {} };
  };
}

function patternOf(route: RouteDefinition): Pattern {
  const [method = '', path = ''] = route.key.split(' ');
  const segments = path.split('/').slice(1);
  const parameters = segments.map((segment) => /^\{([^}+]+)(\+?)\}$/.exec(segment));
  const expressions = segments.map((segment, at) => {
    const parameter = parameters[at];
    if (!parameter) return segment.replaceAll(/[.*+?^$()[\]{}|\\]/g, '\\$&');
    return parameter[2] ? '(.+)' : '([^/]+)';
  });
  return {
    route,
    method,
    path: new RegExp(`^/${expressions.join('/')}$`),
    names: parameters.flatMap((parameter) => parameter?.[1] ?? []),
    ranks: parameters.map((parameter) => (parameter ? 1 + Number(Boolean(parameter[2])) : 0)),
  };
}

/** A total order: were a path the equal of every longer one, sorting could leave those in any order. */
function bySpecificity(a: Pattern, b: Pattern): number {
  const rankOf = ({ ranks }: Pattern, at: number) => ranks[at] ?? -1;
  for (let at = 0; at < Math.max(a.ranks.length, b.ranks.length); at += 1) {
    const difference = rankOf(a, at) - rankOf(b, at);
    if (difference !== 0) return difference;
  }
  return Number(a.method === 'ANY') - Number(b.method === 'ANY');
}

/**
 * Decodes a percent-encoded text, or leaves it when it is not properly encoded.
 *
 * @example decode('%E6%9D%AD') // '杭'
 */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
