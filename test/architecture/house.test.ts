import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testing } from './layers.ts';
import { sourceFiles } from './source-files.ts';

const sources = [...sourceFiles('{services,libs,events,infra}/**/*.{ts,cjs}')].filter(([file]) => !testing.test(file));
const linesOf = (text: string) => text.trimEnd().split('\n').length;

/** Files in which a pattern occurs, outside of comments. */
const having = (pattern: RegExp, within: RegExp) =>
  sources.filter(([file, text]) => within.test(file) && pattern.test(withoutComments(text))).map(([file]) => file);
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe('the sources', () => {
  it('are short: none over 300 lines, half of them under 60', () => {
    expect(sources.length).toBeGreaterThan(400);
    const lengths = sources.map(([, text]) => linesOf(text)).toSorted((a, b) => a - b);
    expect(sources.filter(([, text]) => linesOf(text) > 300).map(([file]) => file)).toEqual([]);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
  });

  it('have handlers of at most 40 lines', () => {
    const handlers = sources.filter(([file]) => file.endsWith('-handler.ts') && file.startsWith('services/'));
    expect(handlers.length).toBeGreaterThanOrEqual(20);
    expect(handlers.filter(([, text]) => linesOf(text) > 40).map(([file]) => file)).toEqual([]);
  });

  it('are named for what they are', () => {
    const everything = [...sourceFiles('{services,libs,events,infra,test}/**/*').keys()];
    const vague = everything.filter((file) =>
      /^(utils?|helpers?|common|managers?|misc|lib)\b|-(utils?|helpers?|manager)\./.test(basename(file)),
    );
    expect(vague).toEqual([]);
  });
});

describe('the pure parts and the services', () => {
  const pure = /^(libs\/(domain|workbook|ports|memory)|services|events)\//;

  it('read no clock, roll no dice and see no environment: these are passed in', () => {
    expect(having(/\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bprocess\b/, pure)).toEqual(
      [],
    );
    expect(having(/\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)/, /^libs\/lambda\//)).toEqual([
      'libs/lambda/world.ts',
    ]);
  });

  it('make decimals of texts and print them in one place', () => {
    expect(having(/\.toFixed\(|\bparseFloat\(|\.toNumber\(/, /^libs\/domain\//)).toEqual(['libs/domain/decimal.ts']);
  });

  it('are looked at without their comments, and with everything else', () => {
    expect(withoutComments('a; // Date.now\n/* Math.random */ b; "https://x"')).toBe('a; \n b; "https://x"');
  });
});

describe('the text of the project', () => {
  const texts = [
    ...sourceFiles(
      '{services,libs,events,infra,test,docs,.ci}/**/*.{ts,tsx,cjs,mjs,js,json,yml,md,svg,sh}',
      '.ci/*',
      '*.{md,json,yml,ts}',
    ),
  ];
  const with_ = (pattern: RegExp, within = /^/) =>
    texts.filter(([file, text]) => within.test(file) && pattern.test(text)).map(([file]) => file);

  it('names no machine: no path of one, no registry, no folder beside the project', () => {
    expect(texts.length).toBeGreaterThan(600);
    expect(with_(/(?<![\w.@-])[/](work|root|home|Users)[/]\w/)).toEqual([]);
    expect(with_(/(?<![\w.@-])[/]tmp\b/, /^(?!test[/]|.*\.test\.ts$)/)).toEqual([]);
    expect(with_(/\bregistry\.[a-z-]+\.(org|com|net|cn|io)\b|"resolved": ["]http/)).toEqual([]);
    expect(with_(/\.\.[/]shared[/]/)).toEqual([]);
  });
});
