import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFolder } from './bench-folder.ts';
import { shownKb, shownMs, shownRatio } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { READERS } from './readers/index.ts';
import { bundleReaders, readFresh } from './reading-fresh.ts';
import { streamTable } from './reading-writers.ts';
import { interleaved, median } from './stopwatch.ts';

const ROUNDS = 5;
const WARM_UPS = 1;
const SIZES = [1000, 10_000, 100_000, 500_000];

/** The size whose time a row is the measure for the others. */
const BASE = 10_000;

/** What a size took: time warm, that of inflating its bytes alone, memory in a new process. Milliseconds and bytes. */
interface Size {
  readonly rows: number;
  readonly ms: number;
  readonly inflateMs: number;
  readonly peak: number;
}

/** How the time and memory of reading and validating row by row grow with the rows. */
export const readingByLength: Part = ({ say }) =>
  withFolder(async (folder) => {
    say(`reading-by-length: ${ROUNDS} rounds of ${SIZES.join(', ')} rows`);
    const tables = SIZES.map((rows) => ({ rows, file: join(folder, `${rows}.xlsx`) }));
    for (const { rows, file } of tables) await streamTable(rows, file);
    const works = Object.fromEntries(
      tables.flatMap(({ rows, file }) => {
        const bytes = readFileSync(file);
        return [
          [rows, () => READERS.validate.read(bytes)],
          [floorOf(rows), () => READERS.inflate.read(bytes)],
        ];
      }),
    );
    await interleaved(WARM_UPS, works);
    const times = await interleaved(ROUNDS, works);
    await bundleReaders(folder);
    const starts = tables.map(({ file }) => ({ reader: 'validate', file }) as const);
    const fresh = await readFresh(folder, starts, ROUNDS);
    return report(
      SIZES.map((rows, at) => ({
        rows,
        ms: median(times[rows] ?? []),
        inflateMs: median(times[floorOf(rows)] ?? []),
        peak: fresh[at]?.peak ?? Number.NaN,
      })),
    );
  });

const floorOf = (rows: number): string => `inflate ${rows}`;

const report = (sizes: readonly Size[]): Measured => {
  const perRow = ({ ms, rows }: Size) => ms / rows;
  const base = median(sizes.filter(({ rows }) => rows === BASE).map(perRow));
  return {
    title: 'Reading and validating tables of several lengths, row by row',
    table: {
      columns: ['rows of 9 cells', 'ms', 'time a row', 'inflating alone, ms', 'peak memory, MB'],
      rows: sizes.map((size) => [
        size.rows,
        shownMs(size.ms),
        shownRatio(perRow(size) / base),
        shownMs(size.inflateMs),
        shownKb(size.peak / 1000),
      ]),
    },
    notes: [
      `Medians of ${ROUNDS} rounds in turn, warm, after ${WARM_UPS} that was not counted; time a row against ${BASE} rows.`,
      'Memory is that of a new process for each, the whole file included, and the codes of all rows, of which none may stand there twice; the rows are judged as those of a form and forgotten.',
    ],
    numbers: { rounds: ROUNDS, sizes },
  };
};
