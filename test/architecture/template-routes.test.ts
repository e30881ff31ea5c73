import { beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../infra/openapi/document.ts';
import {
  packaged,
  packagingTimeout,
  type Resource,
  referredTo,
  resourcesOf,
  templateText,
} from './packaged-template.ts';

interface Operation {
  readonly parameters?: readonly { readonly name?: string; readonly $ref?: string }[];
  readonly security: readonly unknown[];
  readonly tags: readonly string[];
}

/** One route, as it is deployed or as it is documented. */
interface Deployed {
  readonly key: string;
  readonly token: boolean;
  /** The folder of the service that answers it. */
  readonly service: string;
}

/** The functions behind a route, by its key. */
const functionOf = (): ReadonlyMap<string, Resource | undefined> =>
  new Map(
    resources
      .filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
      .map(({ properties }) => {
        const integration = referredTo(properties['Target'])[0];
        const uri = resources.find(({ id }) => id === integration)?.properties['IntegrationUri'];
        return [String(properties['RouteKey']), resources.find(({ id }) => id === referredTo(uri)[0])];
      }),
  );

/** The routes that answer by pages. */
const paged = (): readonly string[] => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters = [] }]) =>
      parameters.some(({ name, $ref }) => name === 'cursor' || $ref?.endsWith('/cursor'))
        ? [`${method.toUpperCase()} ${path}`]
        : [],
    ),
  );
};

const byKey = (routes: readonly Deployed[]) => routes.toSorted((a, b) => (a.key < b.key ? -1 : 1));

const documented = (): readonly Deployed[] => {
  const { paths } = openApiDocument() as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { security, tags }]) => ({
      key: `${method.toUpperCase()} ${path}`,
      token: security.length > 0,
      service: tags.join(),
    })),
  );
};

let resources: readonly Resource[];
beforeAll(async () => {
  resources = resourcesOf(templateText(await packaged()));
}, packagingTimeout);

const deployed = (): readonly Deployed[] => {
  const functions = functionOf();
  return resources
    .filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
    .map(({ properties }) => {
      const handler = functions.get(String(properties['RouteKey']))?.properties['Handler'];
      return {
        key: String(properties['RouteKey']),
        token: properties['AuthorizationType'] === 'JWT',
        service: String(handler).split('/')[1] ?? '',
      };
    });
};

describe('the routes that are deployed', () => {
  it('are those that the OpenAPI document describes, with a token where it asks for one, by the service that it names', () => {
    expect(deployed().length).toBeGreaterThanOrEqual(28);
    expect(byKey(deployed())).toEqual(byKey(documented()));
  });

  it('have the key that signs cursors where they answer by pages', () => {
    const functions = functionOf();
    const keyless = paged().filter((key) => {
      const environment = functions.get(key)?.properties['Environment'];
      return !Object.hasOwn((environment as { Variables?: object } | undefined)?.Variables ?? {}, 'CURSOR_KEY');
    });
    expect(paged().length).toBeGreaterThanOrEqual(15);
    expect(keyless).toEqual([]);
  });
});
