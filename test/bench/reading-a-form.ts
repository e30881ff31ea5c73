import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withFolder } from './bench-folder.ts';
import { shownKb, shownMs, shownRatio } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { READERS, type ReaderName } from './readers/index.ts';
import { bundleReaders, type FreshReading, readFresh } from './reading-fresh.ts';
import { interleaved, median } from './stopwatch.ts';
import { FORM_SUB_AREAS, tallWorkbook } from './tall-workbook.ts';

const WARM_UPS = 60;
const WARM_ROUNDS = 200;
const COLD_ROUNDS = 9;

const COMPARED: readonly ReaderName[] = ['inflate', 'visit', 'keep', 'judge', 'lean', 'sheetjs', 'exceljs'];

/** The readers that are the measure for the others: warm, and from a cold start. */
const WARM_BASE: ReaderName = 'lean';
const COLD_BASE: ReaderName = 'exceljs';

/** What a reader took for the form. Milliseconds and bytes. */
interface Row extends FreshReading {
  readonly reader: ReaderName;
  readonly warmMs: number;
}

/** Reading one ordinary form, again and again and for the first time. */
export const readingAForm: Part = ({ say }) =>
  withFolder(async (folder) => {
    say(`reading-a-form: ${WARM_ROUNDS} rounds warm, ${COLD_ROUNDS} cold`);
    const bytes = tallWorkbook(FORM_SUB_AREAS);
    const file = join(folder, 'form.xlsx');
    await writeFile(file, bytes);
    const works = Object.fromEntries(COMPARED.map((reader) => [reader, () => READERS[reader].read(bytes)]));
    await interleaved(WARM_UPS, works);
    const times = await interleaved(WARM_ROUNDS, works);
    await bundleReaders(folder);
    const starts = COMPARED.map((reader) => ({ reader, file }));
    const fresh = await readFresh(folder, starts, COLD_ROUNDS);
    return report(
      bytes.length,
      fresh.map((reading, at) => {
        const reader = COMPARED[at] ?? WARM_BASE;
        return { ...reading, reader, warmMs: median(times[reader] ?? []) };
      }),
    );
  });

const coldOf = ({ importMs, readMs }: FreshReading): number => importMs + readMs;

const report = (bytes: number, rows: readonly Row[]): Measured => {
  const warmBase = median(rows.filter(({ reader }) => reader === WARM_BASE).map(({ warmMs }) => warmMs));
  const coldBase = median(rows.filter(({ reader }) => reader === COLD_BASE).map(coldOf));
  const ratios = rows.map((row) => ({ ...row, warm: row.warmMs / warmBase, cold: coldOf(row) / coldBase }));
  return {
    title: `Reading a form of ${FORM_SUB_AREAS} rows`,
    table: {
      columns: ['reader', 'warm, ms', 'warm, ratio', 'load, ms', 'load and read, ms', 'cold, ratio', 'peak memory, MB'],
      rows: ratios.map(({ reader, warmMs, warm, importMs, readMs, cold, peak }) => [
        READERS[reader].title,
        shownMs(warmMs),
        shownRatio(warm),
        shownMs(importMs),
        shownMs(importMs + readMs),
        shownRatio(cold),
        shownKb(peak / 1000),
      ]),
    },
    notes: [
      `A file of ${shownKb(bytes)} kB; medians in turn: warm of ${WARM_ROUNDS} after ${WARM_UPS}, to ${READERS[WARM_BASE].title}; cold of ${COLD_ROUNDS} new processes, to ${READERS[COLD_BASE].title}.`,
      'Cold: loading the bundle of that reader alone, minified, and reading once.',
    ],
    numbers: { warmRounds: WARM_ROUNDS, coldRounds: COLD_ROUNDS, readings: ratios },
  };
};
