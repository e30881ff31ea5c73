import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const project = join(import.meta.dirname, '../..');

/**
 * The project's files that fit a pattern, in order, with their text.
 *
 * @example sourceFiles('libs/domain/*.ts').get('libs/domain/zone.ts')
 */
export function sourceFiles(...patterns: readonly string[]): ReadonlyMap<string, string> {
  const files = globSync(patterns, { cwd: project, exclude: ['**/node_modules/**'] });
  const isFile = (file: string) => statSync(join(project, file)).isFile();
  return new Map(
    files
      .toSorted()
      .filter(isFile)
      .map((file) => [file, readFileSync(join(project, file), 'utf8')]),
  );
}
