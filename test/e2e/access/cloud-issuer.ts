import { join } from 'node:path';
import { openIssuer } from '../../../infra/local/http-api/issuer.ts';
import { localPlace } from '../../../infra/local/place.ts';
import { readTemplate } from '../../../infra/local/template/read-template.ts';
import type { OpenCloud } from '../../support/cloud/open-cloud.ts';

/** A running cloud, with the folder of its data. */
export interface IssuingCloud {
  readonly open: OpenCloud;
  readonly dataDir: string;
}

/** What a test changes in a token. */
export interface TokenChange {
  readonly issuer?: string;
  readonly audience?: string;
  readonly agoMs?: number;
}

/** The file that keeps the key of the cloud's issuer. */
export const issuerFile = ({ dataDir }: IssuingCloud): string => join(dataDir, 'issuer.json');

/** The authorizer of the routes that ask for a token. */
export const authorizerOf = ({ open }: IssuingCloud) => {
  const { httpApi } = readTemplate(open.packageDir, { ...localPlace, origin: open.cloud.origin });
  return httpApi!.routes.find((route) => route.authorizer)!.authorizer!;
};

/** The cloud's own issuer, with its key: what it signs differs from a good token only in what a test changes. */
export const issuerOf = (cloud: IssuingCloud, change: TokenChange = {}) =>
  openIssuer({
    file: issuerFile(cloud),
    authorizer: {
      issuer: change.issuer ?? authorizerOf(cloud).issuer,
      audience: [change.audience ?? 'lianchuang'],
    },
    now: () => cloud.open.cloud.now() - (change.agoMs ?? 0),
  });
