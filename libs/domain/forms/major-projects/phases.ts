import { type SaidRow, said } from '../records/said.ts';

/** The phases of a project (阶段), in the order in which it goes through them. */
export const phases = ['在谈', '签约', '注册', '开工', '投产'] as const;

/** One of {@link phases}. */
export type Phase = (typeof phases)[number];

const order: readonly string[] = phases;

/**
 * How far a project is, from 0 for 在谈 to 4 for 投产; -1 where it is not said.
 *
 * @example
 * phaseNumber({ cells: { phase: { value: '注册' } } }); // 2
 */
export const phaseNumber = (row: SaidRow): number => order.indexOf(said(row, 'phase'));

/**
 * Whether a project has come to a phase, or beyond it.
 *
 * @example
 * hasReached({ cells: { phase: { value: '开工' } } }, '注册'); // true
 * hasReached({ cells: { phase: { value: null } } }, '在谈'); // false
 */
export const hasReached = (row: SaidRow, phase: Phase): boolean => phaseNumber(row) >= phases.indexOf(phase);
