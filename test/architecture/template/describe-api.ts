import { describe, expect, it } from 'vitest';
import { referredTo } from '../packaged-template.ts';
import type { DeployedResources } from './deployed-resources.ts';

/** Who is let in to the API, and which origins. */
export const describeApi = (deployed: DeployedResources): void => {
  describe('the API', () => {
    const routes = () =>
      deployed.ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => ({
        key: String(properties['RouteKey']),
        type: properties['AuthorizationType'] ?? 'NONE',
        authorizer: referredTo({ at: properties['AuthorizerId'] }),
      }));

    it('asks for a token on every route that is not public, and on no other', () => {
      expect(routes().length).toBeGreaterThanOrEqual(28);
      for (const { key, type, authorizer } of routes()) {
        const open = /^GET \/(openapi\.json$|v1\/public\/)/.test(key);
        expect(type, key).toBe(open ? 'NONE' : 'JWT');
        expect(authorizer, key).toEqual(open ? [] : ['HttpApiAuthorizerTokens']);
      }
      expect(deployed.byId('HttpApiAuthorizerTokens').properties).toMatchObject({
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Audience: [expect.any(String)], Issuer: expect.stringMatching(/^https:\/\//) },
      });
    });

    it('has no route for developers', () => {
      expect(routes().filter(({ key }) => key.includes('/dev'))).toEqual([]);
      expect(deployed.text).not.toContain('/dev/token');
    });

    it('answers the origins of a setting, never all', () => {
      const cors = deployed.byId('HttpApi').properties['CorsConfiguration'] as Readonly<
        Record<string, readonly string[]>
      >;
      expect(cors['AllowOrigins']).toEqual([expect.stringMatching(/^https:\/\//)]);
      expect(cors['AllowHeaders']?.toSorted()).toEqual([
        ...['accept-language', 'authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match'],
        'traceparent',
      ]);
      expect(cors['ExposeHeaders']?.toSorted()).toEqual([
        ...['content-disposition', 'etag', 'location', 'ratelimit', 'ratelimit-policy', 'retry-after', 'traceparent'],
        'x-request-id',
      ]);
    });
  });
};
