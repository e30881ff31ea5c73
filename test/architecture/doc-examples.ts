import { join } from 'node:path';
import * as z from 'zod/mini';
import { Decimal } from '../../libs/domain/decimal.ts';
import { exportsOf } from './exports-of.ts';
import { computed, importsOf } from './imports-of.ts';
import { project } from './source-files.ts';

/** One line `expression // value` of an `@example`. */
export interface DocExample {
  readonly file: string;
  readonly expression: string;
  readonly value: string;
}

/** What became of an example: it ran, or it needs something that only its reader imagines. */
export type ExampleOutcome =
  | { readonly ran: true; readonly actual: unknown; readonly expected: unknown }
  | { readonly ran: false; readonly why: string };

/** The examples of a source that say what comes out. */
export function examplesOf(file: string, text: string): readonly DocExample[] {
  return exportsOf(file, text).flatMap(({ doc = '' }) =>
    [...(doc.split('@example')[1] ?? '').matchAll(/^[ *]*(\S.*?);?\s+\/\/ (.+)$/gm)].map(
      ([, expression = '', value = '']) => ({ file, expression, value }),
    ),
  );
}

/**
 * Runs examples of one file, with what the file exports and what it imports from other files in scope.
 * An example with a name from elsewhere, a statement, or prose for a value does not run.
 */
export async function runExamples(text: string, examples: readonly DocExample[]): Promise<readonly ExampleOutcome[]> {
  const file = examples[0]?.file;
  if (file === undefined) return [];
  const neighbours = importsOf(file, text).filter(({ to }) => to.endsWith('.ts') && to !== computed);
  const modules = await Promise.all(
    [file, ...neighbours.map(({ to }) => to)].map((path) => import(join(project, path))),
  );
  const scope = Object.assign({ Decimal, z }, ...modules.reverse()) as Readonly<Record<string, unknown>>;
  return examples.map((example) => runExample(example, scope));
}

function runExample({ expression, value }: DocExample, scope: Readonly<Record<string, unknown>>): ExampleOutcome {
  const expected = promisedValue(value, scope);
  if (!expected) return { ran: false, why: `prose: ${value}` };
  try {
    return { ran: true, actual: plain(evaluate(expression, scope)), expected: plain(expected.value) };
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof SyntaxError) return { ran: false, why: error.message };
    return { ran: true, actual: error, expected: plain(expected.value) };
  }
}

/** A value, or a value with a remark after its first comma. */
function promisedValue(
  text: string,
  scope: Readonly<Record<string, unknown>>,
): { readonly value: unknown } | undefined {
  for (const candidate of [text, text.slice(0, text.indexOf(', '))]) {
    try {
      return { value: evaluate(candidate, scope) };
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof ReferenceError)) throw error;
    }
  }
  return undefined;
}

function evaluate(expression: string, scope: Readonly<Record<string, unknown>>): unknown {
  const names = Object.keys(scope);
  return new Function(...names, `"use strict"; return (${expression});`)(...names.map((name) => scope[name]));
}

/** Decimals as the numbers that examples write. */
function plain(value: unknown): unknown {
  if (Decimal.isDecimal(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(plain);
  const isRecord = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isRecord ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)])) : value;
}
