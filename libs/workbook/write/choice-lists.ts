import { formatCellRange } from '../cell-reference.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** The hidden sheet of lists that are too long to stand in a check itself, one a column. */
export const listSheetName = '_lianchuang_lists';

/** Where lists of choices stand, so that checks can refer to them. */
export interface ChoiceLists {
  /** The formula of a check for one of these choices: the list itself, or the name of the range that holds it. */
  readonly formulaOf: (choices: readonly string[]) => string;
  /** The sheet that holds the long ones; undefined where there are none. */
  readonly sheet: SheetPlan | undefined;
  /** The named ranges, each as long as its list and no longer. */
  readonly names: readonly { readonly name: string; readonly range: string }[];
}

/** Excel takes no longer list in a check. */
const mostInline = 255;

/**
 * Places every list of a workbook once. Throws `RangeError` for an empty list or an empty choice.
 *
 * @example
 * placeChoices([['是', '否']]).formulaOf(['是', '否']); // '"是,否"'
 */
export function placeChoices(lists: readonly (readonly string[])[]): ChoiceLists {
  for (const list of lists) {
    if (list.length === 0 || list.some((choice) => choice.trim() === '')) throw new RangeError('an empty choice');
  }
  const long = [...new Map(lists.filter((list) => !isInline(list)).map((list) => [keyOf(list), list])).values()];
  const names = long.map((list, index) => ({ name: `lianchuang_list_${index + 1}`, range: rangeOf(list, index + 1) }));
  const byKey = new Map(long.map((list, index) => [keyOf(list), names[index]?.name]));
  return {
    formulaOf: (choices) => byKey.get(keyOf(choices)) ?? `"${choices.join(',')}"`,
    sheet: long.length === 0 ? undefined : listSheet(long),
    names,
  };
}

/** A list in a check is parted by commas, and programs trim its items. */
const isInline = (choices: readonly string[]): boolean =>
  choices.join(',').length <= mostInline && choices.every((choice) => !/[,"\n]|^[\s=]|\s$/.test(choice));

const keyOf = (choices: readonly string[]): string => JSON.stringify(choices);

const rangeOf = ({ length }: readonly string[], column: number): string =>
  `${listSheetName}!${formatCellRange({ top: 1, left: column, bottom: length, right: column }).replace(/[A-Z]+|\d+/g, '$$$&')}`;

const listSheet = (lists: readonly (readonly string[])[]): SheetPlan => ({
  name: listSheetName,
  columns: lists.map(() => ({ width: 24 })),
  rows: Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, row) => ({
    cells: lists.map((list) => {
      const text = list[row];
      return text === undefined ? null : { kind: 'label', content: { text }, numberFormat: '@' };
    }),
  })),
  protected: true,
});
