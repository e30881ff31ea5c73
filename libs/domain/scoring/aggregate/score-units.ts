import type { Decimal } from '../../decimal.ts';
import type { Message } from '../../message.ts';
import type { ScoringWarning } from '../scoring-warning.ts';
import type { Aggregated, AggregateInput } from './aggregate-method.ts';
import { childrenOfUnits, type PresentChild } from './present-children.ts';

/** A score that the formula does not give, and why: `reason` is the part of a warning's code behind the method's name. */
export interface Guarded {
  readonly score: Decimal | null;
  readonly reason: string;
  readonly message: Message;
}

/** Makes a unit's score of the children that it has, at least one; `at` is the unit's place. */
export type ScoreOfPresent = (children: readonly PresentChild[], at: number) => Decimal | Guarded;

/**
 * Scores each unit by the children that it has: `null` for a unit that has none, `null` with the warning
 * `method.no-weight` for one whose children all weigh 0, the warning `method.reason` for a guarded score.
 *
 * @example
 * scoreUnits('first', { node: 'all', units: ['a'], children: [{ id: 'rd', weight: new Decimal(1), scores: [new Decimal(7)] }] }, ([child]) => child.score).scores; // [new Decimal(7)]
 */
export function scoreUnits(method: string, input: AggregateInput, scoreOf: ScoreOfPresent): Aggregated {
  const warnings: ScoringWarning[] = [];
  const childrenOf = childrenOfUnits(input.children);
  const scores = input.units.map((unit, at) => {
    const children = childrenOf(at);
    if (!children) return null;
    const made = children.length > 0 ? scoreOf(children, at) : weightless;
    if (!('reason' in made)) return made;
    warnings.push({ code: `${method}.${made.reason}`, unit, node: input.node, message: made.message });
    return made.score;
  });
  return { scores, warnings };
}

const weightless: Guarded = {
  score: null,
  reason: 'no-weight',
  message: { zh: '该单位现有各项的权重均为 0，无法合成', en: 'All that the unit has weighs 0: no score' },
};
