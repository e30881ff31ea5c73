import { sha256Hex } from '../digest.ts';
import { toBase64 } from './base64.ts';

/** A key by which signatures are checked (公钥). */
export interface PublicKey {
  readonly keyId: string;
  /** The 32 bytes of an Ed25519 key (RFC 8032). */
  readonly raw: Uint8Array;
}

/**
 * The name of a public key: the first 16 hex digits of its SHA-256. So nobody can give a key another's name.
 *
 * @example
 * publicKeyOf(new Uint8Array(32)).keyId; // '66687aadf862bd77'
 */
export const publicKeyOf = (raw: Uint8Array): PublicKey => ({ keyId: sha256Hex(raw).slice(0, 16), raw });

/** What stands before the bytes of every Ed25519 key: SubjectPublicKeyInfo in DER (RFC 8410). */
const INFO = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

/**
 * A public key as files hold it (PEM), for `--key` and for OpenSSL.
 *
 * @example
 * publicKeyPem(publicKeyOf(new Uint8Array(32))).slice(0, 26); // '-----BEGIN PUBLIC KEY-----'
 */
export const publicKeyPem = ({ raw }: PublicKey): string =>
  `-----BEGIN PUBLIC KEY-----\n${toBase64(Uint8Array.from([...INFO, ...raw]))}\n-----END PUBLIC KEY-----\n`;
