import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, cursor, limit, opaqueId, sha256 } from '../../libs/lambda/shapes.ts';

/** Answers a link to the signed bundle of an evaluation that was circulated. */
export const readBundleRoute = defineRoute({
  id: 'readBundle',
  method: 'GET',
  path: '/v1/evaluations/{id}/bundle',
  summary: { zh: '已通报测算的证明包', en: 'The signed bundle of a circulated evaluation' },
  params: z.strictObject({ id: opaqueId }),
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: {
      zh: '下载链接及签名公钥编号',
      en: 'A link that works for five minutes, and the id of the signing key',
    },
    body: z.strictObject({
      url: z.string(),
      expiresAt: z.string(),
      fileName: z.string(),
      size: z.int(),
      sha256,
      keyId: z.string(),
    }),
  },
  problems: ['evaluation.unknown', 'bundle.not-yet'],
});

/** Lists the public keys of everything that was ever signed. */
export const listKeysRoute = defineRoute({
  id: 'listKeys',
  method: 'GET',
  path: '/v1/public/keys',
  summary: { zh: '签名公钥', en: 'The public keys that check our signatures' },
  query: z.strictObject({ limit: z.exactOptional(limit), cursor: z.exactOptional(cursor) }),
  answer: {
    status: 200,
    description: { zh: '曾用于签名的公钥', en: 'A page of the keys that ever signed a bundle' },
    body: z.strictObject({
      items: z.array(
        z.strictObject({
          keyId: z.string(),
          algorithm: z.literal('Ed25519'),
          publicKey: z.string(),
          pem: z.string(),
        }),
      ),
      next: z.exactOptional(cursor),
    }),
  },
  problems: [],
  example: {
    answer: {
      items: [
        {
          keyId: '21fe31dfa154a261',
          algorithm: 'Ed25519',
          publicKey: '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
          pem: '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n',
        },
      ],
    },
  },
});
