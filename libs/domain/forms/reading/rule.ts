import type { Finding, FindingAudience, FindingLevel } from '../../finding.ts';
import type { Message } from '../../message.ts';

/** One place where a rule is broken, and what is said there. */
export interface Sighting {
  /** Absent: the sheet being judged, or the file as a whole before one was chosen. */
  readonly sheet?: string;
  /** Absent where no single cell is meant. */
  readonly cell?: string;
  readonly field?: string;
  readonly seen: string;
  readonly expected: string;
  readonly message: Message;
}

/** A rule of a form (校验规则). Its file is named like its id, with dashes for dots. */
export interface Rule<Subject> {
  /** Stable: explanations refer to it. */
  readonly id: string;
  readonly level: FindingLevel;
  /** Where the rule comes from, for those who maintain it. */
  readonly source: string;
  /** How a zone officer repairs it. */
  readonly hint: Message;
  /** For whom alone its findings are; absent: for everybody who may read the filing. */
  readonly audience?: FindingAudience;
  readonly find: (subject: Subject) => readonly Sighting[];
}

/**
 * Applies rules to a subject. `sheet` is the name of the sheet that sightings stand on unless they say otherwise.
 *
 * @example
 * applyRules([], file, null); // []
 */
export const applyRules = <Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  sheet: string | null,
): readonly Finding[] =>
  rules.flatMap(({ id, level, hint, audience, find }) =>
    find(subject).map(({ field, ...sighting }) => ({
      rule: id,
      level,
      sheet: sighting.sheet ?? sheet,
      cell: sighting.cell ?? null,
      ...(field === undefined ? {} : { field }),
      seen: sighting.seen,
      expected: sighting.expected,
      message: sighting.message,
      hint,
      ...(audience === undefined ? {} : { audience }),
    })),
  );
