import { hash } from 'node:crypto';
import { canonicalJson as canonical } from '../../../libs/domain/digest.ts';
import { isFrozenDeep } from './frozen.ts';

const texts = new WeakMap<object, string>();

/** The canonical JSON of a value; that of a value which nobody can change is made once. */
export const canonicalJson = (value: unknown): string => {
  if (!isFrozenDeep(value)) return canonical(value);
  const known = texts.get(value) ?? canonical(value);
  texts.set(value, known);
  return known;
};

/** SHA-256 by the platform: the same digits as the portable one, sooner. */
export const sha256Hex = (content: Uint8Array | string): string => hash('sha256', content, 'hex');

/** The hash of a value's canonical JSON. */
export const contentHash = (value: unknown): string => sha256Hex(canonicalJson(value));
