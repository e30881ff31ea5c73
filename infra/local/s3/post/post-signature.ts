import { parseAmzDate } from '../auth/amz-date.ts';
import { readScope, type SigningKeys, signatureMismatch } from '../auth/scope.ts';
import { sign, signatureAlgorithm } from '../auth/signature.ts';
import { accessDenied, invalidArgument, isRefusal, type Refusal } from '../refusal.ts';

const required = ['x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature'];

/**
 * Checks the signature of a form's policy, which is over the policy's base64 text.
 *
 * A form without a policy is anonymous, so `AccessDenied`.
 * @returns S3's refusal, or `undefined` when the signature is this cloud's
 */
export function checkPostSignature(fields: ReadonlyMap<string, string>, keys: SigningKeys): Refusal | undefined {
  const field = (name: string): string => fields.get(name) ?? '';
  if (field('policy') === '') return accessDenied();
  const missing = required.find((name) => field(name) === '');
  if (missing !== undefined) {
    const message = `Bucket POST must contain a field named '${missing}'.  If it is specified, please check the order of the fields.`;
    return invalidArgument(message, missing);
  }
  if (field('x-amz-algorithm') !== signatureAlgorithm) {
    return invalidArgument(`X-Amz-Algorithm only supports "${signatureAlgorithm}"`, 'x-amz-algorithm');
  }
  if (parseAmzDate(field('x-amz-date')) === undefined) {
    return invalidArgument('X-Amz-Date must be in the ISO8601 basic format', 'x-amz-date', field('x-amz-date'));
  }
  const scope = readScope(field('x-amz-credential'), field('x-amz-date'), keys, 'InvalidArgument');
  if (isRefusal(scope)) return scope;
  const provided = field('x-amz-signature');
  return sign(keys.secretAccessKey, scope, field('policy')) === provided
    ? undefined
    : signatureMismatch(scope, provided, { StringToSign: field('policy') });
}
