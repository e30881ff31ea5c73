import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { READERS, type ReaderName } from './readers/index.ts';
import { median } from './stopwatch.ts';

/** What a reader took in a new process, medians. Milliseconds and bytes. */
export interface FreshReading {
  /** Of loading its bundle. */
  readonly importMs: number;
  readonly readMs: number;
  /** What the process took of memory at most. */
  readonly peak: number;
}

/** As the new process prints it; of the floor there are no cells to count. */
interface Reading extends FreshReading {
  readonly cells: number | null;
}

/** A reading that is to be measured. */
export interface Start {
  readonly reader: ReaderName;
  /** The workbook. */
  readonly file: string;
}

/**
 * Bundles every reader alone, as functions are bundled here, minified. CommonJS, as two of the libraries are.
 *
 * @param folder where the bundles are written
 */
export const bundleReaders = async (folder: string): Promise<void> => {
  await build({
    entryPoints: Object.values(READERS).map(({ file }) => fileURLToPath(new URL(`readers/${file}`, import.meta.url))),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    logLevel: 'error',
  });
};

/**
 * Reads each once a round, in turn, always in a new process. Throws when two readers find another number of cells in the same
 * file.
 *
 * @param folder where {@link bundleReaders} wrote
 */
export const readFresh = async (
  folder: string,
  starts: readonly Start[],
  rounds: number,
): Promise<readonly FreshReading[]> => {
  const readings = starts.map(() => [] as Reading[]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, start] of starts.entries()) readings[at]?.push(await readOnce(folder, start));
  }
  demandSameCells(starts, readings);
  const medianOf = (all: readonly Reading[], key: keyof FreshReading) => median(all.map((one) => one[key]));
  return readings.map((all) => ({
    importMs: medianOf(all, 'importMs'),
    readMs: medianOf(all, 'readMs'),
    peak: medianOf(all, 'peak'),
  }));
};

const readOnce = async (folder: string, { reader, file }: Start): Promise<Reading> => {
  const script = fileURLToPath(new URL('./read-once.mjs', import.meta.url));
  const { file: source, name } = READERS[reader];
  const bundle = join(folder, source.replace(/\.ts$/, '.cjs'));
  const { stdout } = await promisify(execFile)(process.execPath, [script, bundle, name, file]);
  return JSON.parse(stdout) as Reading;
};

const demandSameCells = (starts: readonly Start[], readings: readonly (readonly Reading[])[]): void => {
  const found = new Map<string, number>();
  for (const [at, { reader, file }] of starts.entries()) {
    const cells = readings[at]?.[0]?.cells ?? null;
    if (cells === null) continue;
    const others = found.get(file) ?? cells;
    if (cells !== others) throw new Error(`${reader} finds ${cells} cells in ${file}, others ${others}`);
    found.set(file, cells);
  }
};
