import type { JudgedSheet } from './sheet-reading.ts';

/**
 * Makes something of a judged sheet once, for all the rules that need it: each would make it anew otherwise, and a long
 * table has many cells. The sheet itself keeps it, by who makes it: what is kept in a WeakMap survives the quick collections of
 * garbage, so that judging many workbooks would be slowed by what the last ones left.
 *
 * @example
 * oncePerSheet(({ body }) => body.rows.length)(sheet); // 4
 */
export const oncePerSheet = <Made>(make: (sheet: JudgedSheet) => Made): ((sheet: JudgedSheet) => Made) => {
  return (sheet) => {
    const before = sheet.made.get(make);
    // Whatever stands there was made by this very function.
    if (before !== undefined || sheet.made.has(make)) return before as Made;
    const made = make(sheet);
    sheet.made.set(make, made);
    return made;
  };
};
