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

const deployed = (): readonly Deployed[] =>
  resources
    .filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
    .map(({ properties }) => {
      const integration = referredTo(properties['Target'])[0];
      const uri = resources.find(({ id }) => id === integration)?.properties['IntegrationUri'];
      const handler = resources.find(({ id }) => id === referredTo(uri)[0])?.properties['Handler'];
      return {
        key: String(properties['RouteKey']),
        token: properties['AuthorizationType'] === 'JWT',
        service: String(handler).split('/')[1] ?? '',
      };
    });

describe('the routes that are deployed', () => {
  it('are those that the OpenAPI document describes, with a token where it asks for one, by the service that it names', () => {
    expect(deployed().length).toBeGreaterThanOrEqual(28);
    expect(byKey(deployed())).toEqual(byKey(documented()));
  });
});
