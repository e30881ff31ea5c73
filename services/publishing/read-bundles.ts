import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { problem } from '../../libs/domain/problem.ts';
import { fromBase64 } from '../../libs/domain/proof/base64.ts';
import { publicKeyOf, publicKeyPem } from '../../libs/domain/proof/public-key.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { bundles } from '../../libs/ports/bundles.ts';
import { readEvaluationAsOf } from '../../libs/ports/evaluations.ts';
import type { SignDownload } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { SIGNING_KEYS, signingKeys } from '../../libs/ports/signer.ts';
import type { listKeysRoute, readBundleRoute } from './bundle-routes.ts';

/** What reading bundles needs. */
export type ReadBundlesPorts = Pick<Records, 'readRecord' | 'listRecords'> & { readonly signDownload: SignDownload };

/** How long a link works, in seconds. */
const LINK_SECONDS = 300;

/** How many keys a page holds where the request does not say. */
const PAGE = '50';

/** Answers a link to an evaluation's bundle. */
export const readBundle =
  (ports: ReadBundlesPorts): Command<typeof readBundleRoute> =>
  async ({ params, query, time }) => {
    const past = pastMoment(query.asOf, time);
    const evaluation = await readEvaluationAsOf(ports.readRecord, params.id, past);
    if (!evaluation) return fail(unknownEvaluation);
    const circulated = evaluation.value.decisions.some(({ to }) => to === 'circulated');
    const run = past === undefined || circulated ? evaluation.value.run?.id : undefined;
    const frozen = run && (await bundles.read(ports.readRecord, { evaluation: params.id, run }));
    if (!frozen) return fail(notYet);
    const { key, size, sha256, keyId } = frozen.value;
    const fileName = `${run}.zip`;
    const url = await ports.signDownload({ bucket: 'results', key, fileName, seconds: LINK_SECONDS });
    const expiresAt = shanghaiTime(new Date(Date.parse(time) + LINK_SECONDS * 1000).toISOString());
    return ok({ body: { url, expiresAt, fileName, size, sha256, keyId } });
  };

/** Lists the public keys. */
export const listKeys =
  ({ listRecords }: Pick<Records, 'listRecords'>): Command<typeof listKeysRoute> =>
  async ({ query }) => {
    const { records, next } = await listRecords({
      ...{ table: 'publishing', pk: SIGNING_KEYS, limit: Number(query.limit ?? PAGE) },
      ...(query.cursor === undefined ? {} : { after: query.cursor }),
    });
    const items = records.map((record) => {
      const { keyId, publicKey } = signingKeys.of(record).value;
      const pem = publicKeyPem(publicKeyOf(fromBase64(publicKey) ?? new Uint8Array(0)));
      return { keyId, algorithm: 'Ed25519' as const, publicKey, pem };
    });
    return ok({ body: { items, ...(next === undefined ? {} : { next }) } });
  };

const unknownEvaluation = problem('not-found', 'evaluation.unknown', {
  zh: '没有这次考评',
  en: 'There is no such evaluation',
});

const notYet = problem('conflict', 'bundle.not-yet', {
  zh: '证明包在通报后生成',
  en: 'The bundle is made once the evaluation is circulated',
});
