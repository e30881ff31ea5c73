import { readFileSync } from 'node:fs';

/** A route as the API's own description lists it. */
export interface DescribedRoute {
  readonly id: string;
  readonly method: string;
  /** With parameters in braces. */
  readonly path: string;
}

const description = new URL('../../../services/portal/openapi.json', import.meta.url);

/** Every route of the generated OpenAPI document. */
export function describedRoutes(): readonly DescribedRoute[] {
  const { paths } = JSON.parse(readFileSync(description, 'utf8')) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { operationId: id }]) => ({ id, method: method.toUpperCase(), path })),
  );
}
