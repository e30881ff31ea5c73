import type { AnnotationLevel } from './annotation.ts';

/** How a level is named and coloured. */
export interface LevelLook {
  readonly name: string;
  /** The fill of a cell, as ARGB: light, so that what stands on it stays readable, also in print. */
  readonly fill: string;
}

/** From the heaviest to the lightest. */
export const levels: readonly AnnotationLevel[] = ['error', 'must-explain', 'warning', 'info'];

/** The look of each level: red, orange, yellow, blue. */
export const levelLooks: Readonly<Record<AnnotationLevel, LevelLook>> = {
  error: { name: '错误', fill: 'FFFF9C9C' },
  'must-explain': { name: '须说明', fill: 'FFFFC46B' },
  warning: { name: '提醒', fill: 'FFFFF3A3' },
  info: { name: '提示', fill: 'FFD3E8FA' },
};

/**
 * The heavier of two levels.
 *
 * @example
 * heavier('warning', 'error'); // 'error'
 */
export const heavier = (first: AnnotationLevel, second: AnnotationLevel): AnnotationLevel =>
  levels.indexOf(first) <= levels.indexOf(second) ? first : second;
