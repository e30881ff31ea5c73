import { describe, expect, it } from 'vitest';
import { examplesOf, runExamples } from './doc-examples.ts';
import { exportsOf } from './exports-of.ts';
import { testing } from './layers.ts';
import { sourceFiles } from './source-files.ts';

const shared = [...sourceFiles('libs/**/*.ts', 'events/*.ts')].filter(([file]) => !testing.test(file));

describe('the exports of libs and events', () => {
  const declared = shared.flatMap(([file, text]) => exportsOf(file, text));

  it('each have a doc comment', () => {
    expect(declared.length).toBeGreaterThan(500);
    const bare = declared.filter(({ doc = '' }) => !/[A-Za-z]{3}/.test(doc));
    expect(bare.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });

  it('are found whatever they are, with the comment right before them only', () => {
    const text = [
      '/** A type. */ export type A = 1;',
      '/** Far away. */',
      "import 'x';",
      'export const b = 1, c = 2;',
      '/* not a doc */ export function d() {}',
      '/** A class. */',
      'export class E {}',
      "export { f } from './f.ts';",
    ].join('\n');
    const found = exportsOf('a.ts', text).map(({ name, doc }) => [name, doc?.trim()]);
    expect(found).toEqual([
      ['A', '* A type.'],
      ['b', undefined],
      ['c', undefined],
      ['d', undefined],
      ['E', '* A class.'],
    ]);
  });
});

describe('the examples in doc comments', () => {
  it('come out as they say', async () => {
    const outcomes: { place: string; outcome: Awaited<ReturnType<typeof runExamples>>[number] }[] = [];
    for (const [file, text] of shared) {
      const examples = examplesOf(file, text);
      const results = await runExamples(text, examples);
      results.forEach((outcome, at) => {
        outcomes.push({ place: `${file}: ${examples[at]?.expression}`, outcome });
      });
    }
    const ran = outcomes.filter(({ outcome }) => outcome.ran);
    // The rest need what only their reader imagines, such as a workbook: 90 of 135 ran when this was written.
    expect(ran.length).toBeGreaterThanOrEqual(85);
    expect(ran.filter(({ place }) => place.startsWith('libs/domain/')).length).toBeGreaterThanOrEqual(45);
    for (const { place, outcome } of ran) {
      if (outcome.ran) expect(outcome.actual, place).toEqual(outcome.expected);
    }
  });

  it('are held against what they say', async () => {
    const file = 'libs/domain/working-day.ts';
    const text = [
      '/**',
      ' * @example',
      " * isWorkingDay('2026-10-10'); // false, as any Saturday",
      ' * missing(1); // 1',
      ' * isWorkingDay(1); // perhaps',
      ' */',
      'export const any = 1;',
    ].join('\n');
    expect(await runExamples(text, examplesOf(file, text))).toEqual([
      { ran: true, actual: true, expected: false },
      { ran: false, why: 'missing is not defined' },
      { ran: false, why: 'prose: perhaps' },
    ]);
  });
});
