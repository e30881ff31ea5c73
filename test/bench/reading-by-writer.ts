import { statSync } from 'node:fs';
import { generalRules } from '../../libs/domain/forms/records/rules/index.ts';
import { withFolder } from './bench-folder.ts';
import { shownKb, shownMs, shownRatio } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { READERS, type ReaderName } from './readers/index.ts';
import { bundleReaders, type FreshReading, readFresh } from './reading-fresh.ts';
import { type WrittenTable, writeTables } from './reading-writers.ts';
import { PIECE_ROWS } from './table-form.ts';

const ROUNDS = 3;
const ROWS = 100_000;

/** Who reads, the floor first. */
const COMPARED: readonly ReaderName[] = ['inflate', 'visit', 'validate', 'keep', 'lean', 'sheetjs', 'exceljs'];

/** The reader whose time and memory are the measure for the others. */
const BASE: ReaderName = 'lean';

/** What a reader took for the table of one writer. */
interface Row extends FreshReading {
  readonly writer: string;
  readonly reader: ReaderName;
  readonly time: number;
  readonly memory: number;
}

/** Reading long tables of several programs with several readers. */
export const readingByWriter: Part = ({ say }) =>
  withFolder(async (folder) => {
    say(`reading-by-writer: ${ROUNDS} rounds of ${ROWS} rows, ${COMPARED.length} readers`);
    const { tables, missing } = await writeTables(ROWS, folder);
    await bundleReaders(folder);
    const starts = tables.flatMap(({ file }) => COMPARED.map((reader) => ({ reader, file })));
    const readings = await readFresh(folder, starts, ROUNDS);
    return report(tables, missing, rowsOf(tables, readings));
  });

const rowsOf = (tables: readonly WrittenTable[], readings: readonly FreshReading[]): readonly Row[] =>
  tables.flatMap(({ writer }, at) => {
    const own = readings.slice(at * COMPARED.length, (at + 1) * COMPARED.length);
    const base = own[COMPARED.indexOf(BASE)];
    if (base === undefined) throw new RangeError(`nothing was measured for ${writer}`);
    return own.map((reading, index) => ({
      ...reading,
      writer,
      reader: COMPARED[index] ?? BASE,
      time: reading.readMs / base.readMs,
      memory: reading.peak / base.peak,
    }));
  });

const report = (tables: readonly WrittenTable[], missing: readonly string[], rows: readonly Row[]): Measured => ({
  title: 'Reading long tables of several programs',
  table: {
    columns: [`${ROWS} rows of 9 cells`, 'ms', 'time', 'peak memory, MB', 'memory'],
    rows: rows.map(({ writer, reader, readMs, time, peak, memory }) => [
      `${writer}: ${READERS[reader].title}`,
      shownMs(readMs),
      shownRatio(time),
      shownKb(peak / 1000),
      shownRatio(memory),
    ]),
  },
  notes: [
    `Medians of ${ROUNDS} rounds in turn, each in a new process, its loading not counted; ratios to ${READERS[BASE].title}.`,
    `Validated: judged as a form of these nine columns while it is read, by the reader and the ${generalRules.length} general rules of every form, ${PIECE_ROWS} rows at a time under the table's header; no code may stand there twice.`,
    `Files: ${tables.map(({ writer, file }) => `${writer} ${shownKb(statSync(file).size)} kB`).join(', ')}.`,
    ...(missing.length > 0 ? [`Left out, since this machine cannot run it: ${missing.join(', ')}.`] : []),
  ],
  numbers: { rounds: ROUNDS, rows: ROWS, missing, readings: rows },
});
