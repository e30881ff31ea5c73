import { contentHash } from '../digest.ts';
import { sample2025 } from './sample-2025.ts';
import type { Scheme } from './scheme.ts';
import { standard2025 } from './standard-2025.ts';

/** Every scheme that an evaluation may name. */
export const schemes: readonly Scheme[] = [sample2025, standard2025];

/** The name of a scheme, its version and the hash of its content. */
export interface SchemeReference {
  readonly id: string;
  readonly version: number;
  readonly sha256: string;
}

/**
 * Finds a scheme, the newest version where none is named; `undefined` where there is none.
 *
 * @example
 * findScheme('sample-2025')?.version; // 1
 */
export const findScheme = (id: string, version?: number): Scheme | undefined =>
  schemes
    .filter((scheme) => scheme.id === id && (version === undefined || scheme.version === version))
    .toSorted((a, b) => b.version - a.version)[0];

/**
 * Names a scheme by its content.
 *
 * @example
 * schemeReference(sample2025).id; // 'sample-2025'
 */
export const schemeReference = (scheme: Scheme): SchemeReference => ({
  id: scheme.id,
  version: scheme.version,
  sha256: contentHash(scheme),
});
