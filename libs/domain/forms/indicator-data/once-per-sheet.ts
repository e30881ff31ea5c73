import type { JudgedSheet } from './sheet-reading.ts';

/**
 * Makes something of a judged sheet once, for all the rules that need it: each would make it anew otherwise, and a long
 * table has many cells. It is forgotten with the sheet.
 *
 * @example
 * oncePerSheet(({ body }) => body.rows.length)(sheet); // 4
 */
export const oncePerSheet = <Made>(make: (sheet: JudgedSheet) => Made): ((sheet: JudgedSheet) => Made) => {
  const known = new WeakMap<JudgedSheet, { readonly made: Made }>();
  return (sheet) => {
    const before = known.get(sheet) ?? { made: make(sheet) };
    known.set(sheet, before);
    return before.made;
  };
};
