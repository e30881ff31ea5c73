import { localCursorKey } from './cursor-key.ts';
import { localSigningKey } from './signing-key.ts';

/** Where the embedded cloud pretends to be; the SDK signs for this region and the ARNs carry both. The keys are of this process alone. */
export const localPlace = {
  region: 'local-1',
  accountId: '000000000000',
  partition: 'aws',
  parameters: { SigningKey: localSigningKey(), CursorKey: localCursorKey() },
} as const;

/** The one key pair that the embedded S3 accepts. It opens nothing outside this machine. */
export const localCredentials = { accessKeyId: 'LOCALACCESSKEY', secretAccessKey: 'local-secret-key' } as const;
