import { expect, test } from 'vitest';
import { oncePerSheet } from './once-per-sheet.ts';
import { placedFigures } from './placed-figures.ts';
import { chooseSheet } from './sheet-choice.ts';
import { type JudgedSheet, readSheet } from './sheet-reading.ts';
import { goodContext, workbookOf } from './workbook-fixture.ts';

const judged = (): JudgedSheet => {
  const choice = chooseSheet(workbookOf({}), '2025');
  if (choice.kind !== 'chosen') throw new Error(choice.kind);
  return { ...readSheet(choice.candidate), context: goodContext, made: new Map() };
};

test('what rules share is made once a sheet, and anew for another sheet', () => {
  let made = 0;
  const count = oncePerSheet(() => {
    made += 1;
    return undefined;
  });
  const [first, second] = [judged(), judged()];
  for (const sheet of [first, first, second, first]) count(sheet);
  expect(made).toBe(2);
});

test('the figures with their places are among it', () => {
  const sheet = judged();
  expect(placedFigures(sheet)).toHaveLength(26);
  expect(placedFigures(sheet)).toBe(placedFigures(sheet));
});
