import type { Message } from '../message.ts';
import type { Deed } from '../submission.ts';
import type { SchemeReference } from './index.ts';
import type { Scheme } from './scheme.ts';
import type { SchemeWarning } from './scheme-warnings.ts';

/**
 * The states of a version of a scheme: `draft` 草案, `active` 生效, `retired` 停用. What is saved never changes but for its state,
 * and one version of a scheme is active at a time. A retired one still computes what was asked for while it was active.
 */
export const schemeStates = ['draft', 'active', 'retired'] as const;

/** One of {@link schemeStates}. */
export type SchemeState = (typeof schemeStates)[number];

/** The decision that puts a scheme on the year's plan of assessments (督查检查考核计划). */
export interface Activation extends Deed {
  readonly document: string;
  /** The day that the document bears, e.g. `2026-01-05`. */
  readonly date: string;
  /** Why goalposts are set after the year's first filing; only then. */
  readonly reason?: string;
  /** The codes of what was warned of, each once. */
  readonly warnings: readonly SchemeWarning['code'][];
}

/** A version of a scheme as its record holds it; the document itself is an object by its hash. */
export interface SchemeRecord extends SchemeReference {
  readonly title: Message;
  readonly effectiveYear: number;
  readonly state: SchemeState;
  readonly saved: Deed;
  readonly activated?: Activation;
  /** Which version took its place. */
  readonly retired?: Deed & { readonly successor: number };
}

/**
 * The record of a scheme that was just saved, by its reference.
 *
 * @example
 * draftRecord(sample2025, schemeReference(sample2025), { by: 'lead-1', at: '2026-01-12T01:00:00.000Z' }).state; // 'draft'
 */
export const draftRecord = (
  { title, effectiveYear }: Scheme,
  { id, version, sha256 }: SchemeReference,
  saved: Deed,
): SchemeRecord => ({ id, version, sha256, title, effectiveYear, state: 'draft', saved });
