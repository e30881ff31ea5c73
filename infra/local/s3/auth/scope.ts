import { type Refusal, refuse } from '../refusal.ts';

/** The one identity of the embedded cloud, and the region in which it signs. */
export interface SigningKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

/** A SigV4 credential taken apart: `<key id>/<yyyymmdd>/<region>/<service>/aws4_request`. */
export interface Scope {
  readonly accessKeyId: string;
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
}

/**
 * Takes a credential apart and checks that it is this cloud's, for S3, and of the day on which was signed.
 *
 * @param malformed the error code of the place where the credential stood (header, query or form)
 */
export function readScope(credential: string, amzDate: string, keys: SigningKeys, malformed: string): Scope | Refusal {
  const [accessKeyId = '', date = '', region = '', service = '', terminator = ''] = credential.split('/');
  if (terminator !== 'aws4_request' || service !== 's3' || !amzDate.startsWith(date) || date === '') {
    return refuse(400, malformed, 'The Credential is mal-formed; expecting "<key>/YYYYMMDD/<region>/s3/aws4_request".');
  }
  if (accessKeyId !== keys.accessKeyId) {
    const message = 'The AWS Access Key Id you provided does not exist in our records.';
    return refuse(403, 'InvalidAccessKeyId', message, { AWSAccessKeyId: accessKeyId });
  }
  if (region !== keys.region) {
    const message = `The region '${region}' is wrong; expecting '${keys.region}'`;
    return refuse(400, malformed, message, { Region: keys.region });
  }
  return { accessKeyId, date, region, service, terminator };
}

/** 403 `SignatureDoesNotMatch`, with what was signed here, so that a signer can be compared with it. */
export function signatureMismatch(scope: Scope, provided: string, signed: Readonly<Record<string, string>>): Refusal {
  const message =
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
  return refuse(403, 'SignatureDoesNotMatch', message, {
    AWSAccessKeyId: scope.accessKeyId,
    SignatureProvided: provided,
    ...signed,
  });
}
