import { hash } from 'node:crypto';
import { canonicalJson } from '../../../libs/domain/digest.ts';

export { canonicalJson };

/** SHA-256 by the platform: the same digits as the portable one, sooner. */
export const sha256Hex = (content: Uint8Array | string): string => hash('sha256', content, 'hex');

/** The hash of a value's canonical JSON. */
export const contentHash = (value: unknown): string => sha256Hex(canonicalJson(value));
