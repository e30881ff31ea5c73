import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { handlerFile, handlerLocation } from '../../infra/local/lambda/handler-name.ts';
import { sandboxEnvironment } from '../../infra/local/lambda/sandbox-environment.ts';
import { unpackBundle } from '../../infra/local/lambda/unpack-bundle.ts';
import { localPlace } from '../../infra/local/place.ts';
import type { FunctionDefinition } from '../../infra/local/template/definitions.ts';
import { readTemplate } from '../../infra/local/template/read-template.ts';
import { median } from './stopwatch.ts';

/** How a function comes up in a new process; medians, in milliseconds. */
export interface ImportTime {
  /** Of `import` alone. */
  readonly importMs: number;
  /** From the start of the process until the handler is there. */
  readonly readyMs: number;
}

/** The name under which the empty handler is measured. */
export const EMPTY = '(empty)';

/** Nobody answers here; nothing is called while a bundle loads. */
const NOWHERE = 'http://127.0.0.1:9';

/** What is started for a function. */
interface Start {
  readonly name: string;
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Imports each packaged bundle, and an empty handler, in a new process a round, in turn, with the settings that the template gives
 * it and nothing else in the environment. Returns the medians by function; the empty one's stand under {@link EMPTY}.
 *
 * @param folder where the bundles are unpacked
 */
export const measureImports = async (
  packageDir: string,
  folder: string,
  rounds: number,
): Promise<ReadonlyMap<string, ImportTime>> => {
  const { functions } = readTemplate(packageDir, { ...localPlace, origin: NOWHERE });
  const starts = [await emptyStart(folder), ...functions.map((fn) => startOf(fn, folder))];
  const seen = new Map(starts.map(({ name }) => [name, [] as ImportTime[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const start of starts) seen.get(start.name)?.push(await importOnce(start));
  }
  return new Map(
    Array.from(seen, ([name, times]) => [
      name,
      {
        importMs: median(times.map(({ importMs }) => importMs)),
        readyMs: median(times.map(({ readyMs }) => readyMs)),
      },
    ]),
  );
};

const emptyStart = async (folder: string): Promise<Start> => {
  await mkdir(join(folder, 'empty'));
  const file = join(folder, 'empty/handler.mjs');
  await writeFile(file, 'export const handler = async () => {};\n');
  return { name: EMPTY, file, environment: {} };
};

const startOf = (fn: FunctionDefinition, folder: string): Start => {
  const taskRoot = unpackBundle(fn.bundle, folder);
  const location = handlerLocation(fn.handler);
  const file = location && handlerFile(taskRoot, location);
  if (file === undefined) throw new Error(`the bundle of ${fn.name} has no ${fn.handler}`);
  return { name: fn.logicalId, file, environment: sandboxEnvironment(fn, taskRoot, NOWHERE) };
};

const importOnce = async ({ file, environment }: Start): Promise<ImportTime> => {
  const script = fileURLToPath(new URL('./import-once.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script, file], { env: { ...environment } });
  return JSON.parse(stdout) as ImportTime;
};
