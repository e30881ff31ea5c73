import { detached } from '../../libs/workbook/detached-text.ts';
import type { VisitedCell } from '../../libs/workbook/visitor.ts';
import { INDUSTRIES, SUB_AREAS } from './reading-table.ts';

type Value = VisitedCell['value'];

/** What a column asks of each of its cells. A check serves one table: some look back. */
export interface ColumnCheck {
  readonly expected: string;
  readonly optional?: true;
  readonly fits: (value: Value, type: VisitedCell['type']) => boolean;
}

const number = (min: number, max: number, whole = false): ColumnCheck => ({
  expected: `a${whole ? ' whole' : ''} number from ${min} to ${max}`,
  fits: (value, type) =>
    type === 'number' && typeof value === 'number' && value >= min && value <= max && (!whole || value % 1 === 0),
});

const text = (min: number, max: number): ColumnCheck => ({
  expected: `a text of ${min} to ${max} characters`,
  fits: (value) => typeof value === 'string' && value.length >= min && value.length <= max,
});

const choice = (options: readonly string[]): ColumnCheck => {
  const known = new Set<Value>(options);
  return { expected: `one of ${options.length} options`, fits: (value) => known.has(value) };
};

const code = (pattern: RegExp): ColumnCheck => {
  const seen = new Set<string>();
  return {
    expected: `${pattern.source}, each once`,
    fits: (value) => {
      if (typeof value !== 'string' || !pattern.test(value)) return false;
      const before = seen.size;
      return seen.add(detached(value)).size > before;
    },
  };
};

/**
 * New checks for the nine columns of the long table: type, range, list, pattern, and that no code stands there twice.
 *
 * @example
 * columnChecks()[0]?.fits(1, 'number'); // true
 */
export const columnChecks = (): readonly ColumnCheck[] => [
  number(1, 1_000_000, true),
  choice(Array.from({ length: SUB_AREAS }, (_, index) => `第${index + 1}片区`)),
  text(4, 60),
  code(/^\d{18}$/),
  choice(INDUSTRIES),
  number(0, 1e9),
  number(-1e9, 1e9),
  number(0, 1),
  { ...text(1, 200), optional: true },
];
