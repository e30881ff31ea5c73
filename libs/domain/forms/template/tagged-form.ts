import type { Workbook } from '../../../workbook/workbook.ts';
import type { FilingContext } from '../../filing.ts';
import type { FormHeading } from '../form.ts';
import type { Need } from '../need.ts';

/** What a form's templates are held against when they come back: which version they are of, and what was prefilled. */
export interface TaggedForm extends FormHeading {
  /** Counts up whenever columns change. */
  readonly version: number;
  /** What the prefilled values come from; none where they come from the registry alone. */
  readonly needs?: readonly Need[];
  /** Everything that a template prints in advance, as JSON; of one sub-area (片区) where it is made for that alone. */
  readonly prefilled: (context: FilingContext, subArea?: string) => unknown;
  /** What makes a workbook of a version one of the next, by the older version. */
  readonly migrations?: Readonly<Record<number, Migration>>;
}

/**
 * Makes a workbook of an older template one that the next version's reader understands: labels, options, spellings. It moves
 * no cell, for findings name the cells of the original file.
 */
export type Migration = (workbook: Workbook) => Workbook;

/**
 * The way from an older version of a form's template to the current one, step by step; undefined where a step is not known,
 * or the version is none of the past.
 *
 * @example
 * migrationsFrom(1, { version: 2, migrations: {} }); // undefined
 */
export const migrationsFrom = (
  version: number,
  form: Pick<TaggedForm, 'version' | 'migrations'>,
): readonly Migration[] | undefined => {
  if (!(Number.isInteger(version) && version > 0 && version <= form.version)) return undefined;
  const steps: Migration[] = [];
  for (let from = version; from < form.version; from++) {
    const step = form.migrations?.[from];
    if (!step) return undefined;
    steps.push(step);
  }
  return steps;
};
