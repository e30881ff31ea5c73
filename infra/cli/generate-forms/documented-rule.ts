import type { Finding, FindingAudience, FindingLevel } from '../../../libs/domain/finding.ts';
import type { Message } from '../../../libs/domain/message.ts';

/** A rule as the catalogue shows it: what it is, and a finding that it really made. */
export interface DocumentedRule {
  readonly id: string;
  readonly level: FindingLevel;
  readonly hint: Message;
  readonly source: string;
  readonly example: Finding | undefined;
  readonly audience?: FindingAudience;
}

/** Rules that belong together. */
export interface RuleSection {
  readonly title: Message;
  /** What they apply to. */
  readonly about: Message;
  readonly rules: readonly DocumentedRule[];
}

/** What a rule says of itself. */
export type RuleHead = Pick<DocumentedRule, 'id' | 'level' | 'hint' | 'source' | 'audience'>;

/**
 * Rules with the first of each one's findings. A rule that none of them is of has no example.
 *
 * @param findingsOf what is found in the workbook that breaks the rule of an id
 * @example
 * documented([], () => []); // []
 */
export const documented = (
  rules: readonly RuleHead[],
  findingsOf: (rule: string) => readonly Finding[],
): readonly DocumentedRule[] =>
  rules.map(({ id, level, hint, source, audience }) => ({
    id,
    level,
    hint,
    source,
    ...(audience === undefined ? {} : { audience }),
    example: findingsOf(id).find(({ rule }) => rule === id),
  }));
