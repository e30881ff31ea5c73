import { canonicalJson } from '../digest.ts';
import type { RunInputs } from '../evaluation/run-inputs.ts';
import { computedDocuments } from './bundle.ts';
import { differences } from './differences.ts';
import { type ManifestHead, manifestHead } from './manifest.ts';

/** What came out when a bundle's inputs were evaluated again. */
export interface Recomputed {
  readonly ok: boolean;
  /** Where its outputs differ from what this code computes, e.g. `ranking.json#/entries/0/score`. */
  readonly differences: readonly string[];
  /** How many more there are than are listed. */
  readonly more?: number;
  /** Why its inputs could not be evaluated at all. */
  readonly failure?: string;
}

/** A bundle's texts by path, and its manifest's head where it can be read. */
export interface Recomputable {
  readonly head: ManifestHead | undefined;
  readonly textOf: (path: string) => string | undefined;
}

/** Somebody who computed otherwise differs in everything: the first hundred places say enough. */
const LISTED = 100;

/**
 * Evaluates a bundle's inputs with this code and holds every output against what comes out (重算), byte by byte.
 *
 * @example
 * recompute({ head: undefined, textOf: () => undefined }).differences; // ['inputs.json']
 */
export const recompute = ({ head, textOf }: Recomputable): Recomputed => {
  try {
    const inputs = JSON.parse(textOf('inputs.json') ?? '') as RunInputs;
    const found = [
      ...(canonicalJson(inputs) === textOf('inputs.json') ? [] : ['inputs.json']),
      ...Object.entries(computedDocuments(inputs)).flatMap(([path, document]) => {
        const expected = canonicalJson(document);
        return differing(path, expected, textOf(path));
      }),
      ...(head ? headDifferences(head, inputs) : ['manifest.json']),
    ];
    const more = found.length - LISTED;
    return { ok: found.length === 0, differences: found.slice(0, LISTED), ...(more > 0 ? { more } : {}) };
  } catch (error) {
    // Whoever made the bundle wrote the inputs: whatever they make the program throw is a finding about them.
    const failure = error instanceof Error ? error.message : String(error);
    return { ok: false, differences: ['inputs.json'], failure };
  }
};

const differing = (path: string, expected: string, found: string | undefined): readonly string[] => {
  if (found === expected) return [];
  const places = differences(JSON.parse(expected), jsonOf(found)).filter((place) => place !== '');
  return places.length > 0 ? places.map((place) => `${path}#${place}`) : [path];
};

const jsonOf = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

const headDifferences = (head: ManifestHead, inputs: RunInputs): readonly string[] => {
  const { format, year, run, scheme, synthetic } = head;
  const said = { format, year, run, scheme, ...(synthetic ? { synthetic } : {}) };
  return differences(said, manifestHead(inputs)).map((place) => `manifest.json#${place}`);
};
