import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One import of a module: a value or a type, by `import`, `export … from` or `import()`. */
export interface ModuleImport {
  /** The importing file, from the project's folder. */
  readonly from: string;
  /**
   * A file of the project, from its folder; or a package as it was written, e.g. `zod/mini` or `node:path`; or {@link computed}
   * where only running it would tell.
   */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Stands for a module that is named by an expression. */
export const computed = 'import(…)';

/** A package's own name is no path: only these lead to another file. */
const relative = /^\.{1,2}\//;

/**
 * All imports of a TypeScript source. Throws `SyntaxError` where it does not parse.
 *
 * @example importsOf('libs/a/b.ts', "import type { C } from '../c.ts'") // [{ from: 'libs/a/b.ts', to: 'libs/c.ts', typeOnly: true }]
 */
export function importsOf(file: string, text: string): readonly ModuleImport[] {
  const { module, errors } = parseSync(file, text);
  if (errors[0]) throw new SyntaxError(`${file}: ${errors[0].message}`);
  const found: { specifier: string; typeOnly: boolean }[] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every(({ isType }) => isType);
    found.push({ specifier: moduleRequest.value, typeOnly });
  }
  for (const { moduleRequest, isType } of module.staticExports.flatMap(({ entries }) => entries)) {
    if (moduleRequest) found.push({ specifier: moduleRequest.value, typeOnly: isType });
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = text.slice(moduleRequest.start, moduleRequest.end);
    const specifier = /^(['"])(.*)\1$/.exec(written)?.[2];
    found.push({ specifier: specifier ?? computed, typeOnly: false });
  }
  return found.map(({ specifier, typeOnly }) => ({
    from: file,
    to: relative.test(specifier) ? posix.join(posix.dirname(file), specifier) : specifier,
    typeOnly,
  }));
}
