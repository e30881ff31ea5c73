import { type Node, parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { problemKinds } from '../../infra/openapi/problem-kinds.ts';
import { routeModules, routesOf } from '../../infra/openapi/route-modules.ts';
import { edgeProblems, invalidRequest } from '../../libs/lambda/edge-problems.ts';
import { inFlight } from '../../libs/ports/in-flight.ts';
import { testing } from './layers.ts';
import { sourceFiles } from './source-files.ts';

/** A call of `problem(kind, code, …)`, as it stands in a source. */
interface MadeProblem {
  readonly file: string;
  readonly kind: unknown;
  readonly code: unknown;
}

const literal = (node: Node | undefined) => (node?.type === 'Literal' ? node.value : undefined);

const problemsMadeIn = (file: string, text: string): readonly MadeProblem[] => {
  const made: MadeProblem[] = [];
  new Visitor({
    CallExpression({ callee, arguments: [kind, code] }) {
      if (callee.type === 'Identifier' && callee.name === 'problem') {
        made.push({ file, kind: literal(kind), code: literal(code) });
      }
    },
  }).visit(parseSync(file, text).program);
  return made;
};

describe('the kinds of problems', () => {
  const sources = [...sourceFiles('{services,libs}/**/*.ts')].filter(([file]) => !testing.test(file));
  const made = sources.flatMap(([file, text]) => problemsMadeIn(file, text));
  const edgeCodes = new Set([...Object.values(edgeProblems), invalidRequest([]), inFlight].map(({ code }) => code));

  it('are those with which the sources make them, both ways', () => {
    expect(made.length).toBeGreaterThan(40);
    expect(made.filter(({ kind, code }) => typeof kind !== 'string' || typeof code !== 'string')).toEqual([]);
    const ofCommands = made.filter(
      ({ code, file }) => !(edgeCodes.has(String(code)) && /^libs\/(lambda\/|ports\/in-flight)/.test(file)),
    );
    const pairs = new Set(ofCommands.map(({ kind, code }) => `${code}: ${kind}`));
    expect([...pairs].toSorted()).toEqual(
      Object.entries(problemKinds)
        .map((pair) => pair.join(': '))
        .toSorted(),
    );
  });

  it('are all of codes that some route names', () => {
    const named = new Set(routeModules.flatMap(routesOf).flatMap(({ problems }) => problems));
    expect([...named].toSorted()).toEqual(Object.keys(problemKinds).toSorted());
  });

  it('stand in the order of their codes', () => {
    expect(Object.keys(problemKinds)).toEqual(Object.keys(problemKinds).toSorted());
  });
});
