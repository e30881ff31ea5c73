import { importsOf, type ModuleImport } from './imports-of.ts';
import { type Layer, layers, testing } from './layers.ts';

/** What the rule found, and how much it looked at: no violation among nothing proves nothing. */
export interface LayerReport {
  /** One sentence each, in the order of the files. */
  readonly violations: readonly string[];
  readonly modules: number;
  readonly imports: number;
}

/**
 * Holds sources against the table of layers: every import of a value or a type, re-exports and `import()` too; and no cycle among
 * imports of values.
 *
 * @param sources file, from the project's folder, to its text
 * @example layerReport(new Map([['libs/domain/a.ts', "import 'node:fs'"]])).violations // ['libs/domain/a.ts (domain) imports node:fs']
 */
export function layerReport(sources: ReadonlyMap<string, string>): LayerReport {
  const files = [...sources.keys()].toSorted();
  const imports = files.flatMap((file) => importsOf(file, sources.get(file) ?? ''));
  return {
    violations: [
      ...files.filter((file) => !layerOf(file)).map((file) => `${file} stands in no layer`),
      ...imports.flatMap((one) => violationsOf(one, sources)),
      ...cyclic(files, imports).map((file) => `${file} imports itself in a circle`),
    ],
    modules: files.length,
    imports: imports.length,
  };
}

function layerOf(file: string): Layer | undefined {
  return layers.find(({ files }) => files.test(file));
}

function violationsOf({ from, to }: ModuleImport, sources: ReadonlyMap<string, string>): readonly string[] {
  const layer = layerOf(from);
  if (!layer) return [];
  const [, home = ''] = layer.files.exec(from) ?? [];
  const own = home !== '' && to.startsWith(home);
  const allowed = own || layer.may.some((pattern) => pattern.test(to));
  const ofTests = layer.name !== 'tests' && layer.readsTests !== true && testing.test(to);
  return [
    ...(allowed ? [] : [`${from} (${layer.name}) imports ${to}`]),
    ...(ofTests ? [`${from} (${layer.name}) imports ${to}, which is of the tests`] : []),
    ...(isProjectModule(to) && !sources.has(to) ? [`${from} imports ${to}, which does not exist`] : []),
  ];
}

function isProjectModule(to: string): boolean {
  return /^(services|libs|events|infra|test)\/.*\.ts$/.test(to);
}

/** What is left of the modules when those that nobody needs and those that need nobody are taken away, again and again. */
function cyclic(files: readonly string[], imports: readonly ModuleImport[]): readonly string[] {
  let left = new Set(files);
  for (;;) {
    const edges = imports.filter(({ from, to, typeOnly }) => !typeOnly && left.has(from) && left.has(to));
    const sources = new Set(edges.map(({ from }) => from));
    const targets = new Set(edges.map(({ to }) => to));
    const next = new Set([...left].filter((file) => sources.has(file) && targets.has(file)));
    if (next.size === left.size) return [...left];
    left = next;
  }
}
