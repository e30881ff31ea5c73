import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { LocalRequest } from '../exchange.ts';
import { crc32c } from './crc32c.ts';
import { isRefusal, notImplemented, type Refusal, refuse } from './refusal.ts';

/** A checksum that the sender declared and that held; `value` is base64, `algorithm` as in the header's name. */
export interface Checksum {
  readonly algorithm: string;
  readonly value: string;
}

const algorithms: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  crc32: (bytes) => bigEndian(crc32(bytes)),
  crc32c: (bytes) => bigEndian(crc32c(bytes)),
  sha1: (bytes) => createHash('sha1').update(bytes).digest(),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
};

const prefix = 'x-amz-checksum-';
const notAChecksum = [`${prefix}algorithm`, `${prefix}mode`];

/**
 * Holds the bytes to `Content-MD5` and to the one `x-amz-checksum-*` that was declared (headers or form fields).
 *
 * `undefined` when no `x-amz-checksum-*` was declared; `BadDigest` when one does not hold; 501 for an algorithm other
 * than CRC32, CRC32C, SHA1 and SHA256. (S3 computes a CRC64NVME of its own where none is declared; this does not.)
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity-upload.html
 */
export function verifyChecksums(headers: LocalRequest['headers'], bytes: Buffer): Checksum | Refusal | undefined {
  const md5 = refuseWrongMd5(headers['content-md5'], bytes);
  if (md5 !== undefined) return md5;
  const declared = declaredChecksum(headers);
  if (declared === undefined || isRefusal(declared)) return declared;
  const calculate = algorithms[declared.algorithm];
  if (calculate === undefined) return notImplemented(`${prefix}${declared.algorithm}`);
  const calculated = calculate(bytes);
  if (Buffer.from(declared.value, 'base64').length !== calculated.length) {
    return refuse(400, 'InvalidRequest', `Value for ${prefix}${declared.algorithm} header is invalid.`);
  }
  if (calculated.toString('base64') !== declared.value) {
    const name = declared.algorithm.toUpperCase();
    return refuse(400, 'BadDigest', `The ${name} you specified did not match the calculated checksum.`);
  }
  return declared;
}

function declaredChecksum(headers: LocalRequest['headers']): Checksum | Refusal | undefined {
  const names = Object.keys(headers).filter(
    (name) => name.startsWith(prefix) && !notAChecksum.includes(name) && headers[name] !== undefined,
  );
  const [name, another] = names;
  if (another !== undefined) {
    const message = 'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.';
    return refuse(400, 'InvalidRequest', message);
  }
  const announced = headers['x-amz-sdk-checksum-algorithm'] ?? headers[`${prefix}algorithm`];
  if (announced !== undefined && name !== prefix + announced.toLowerCase()) {
    const message = `The checksum algorithm ${announced} was specified, but no corresponding x-amz-checksum-* was found.`;
    return refuse(400, 'InvalidRequest', message);
  }
  return name === undefined ? undefined : { algorithm: name.slice(prefix.length), value: headers[name] ?? '' };
}

function refuseWrongMd5(declared: string | undefined, bytes: Buffer): Refusal | undefined {
  if (declared === undefined) return undefined;
  if (Buffer.from(declared, 'base64').length !== 16) {
    return refuse(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.');
  }
  return createHash('md5').update(bytes).digest('base64') === declared
    ? undefined
    : refuse(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.');
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
