import { sha256Hex } from '../../libs/domain/digest.ts';
import { findForm } from '../../libs/domain/forms/index.ts';
import { judgeWorkbook } from '../../libs/domain/forms/judge-workbook.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { shownKb, shownMs, shownRatio } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { interleaved, median } from './stopwatch.ts';
import { tallContext, tallWorkbook } from './tall-workbook.ts';

const ROUNDS = 9;
const WARM_UPS = 3;

/** The sizes, in rows of data: two that the form takes, and two that no form has, to see how the time grows. */
const SIZES = [100, 200, 1000, 10_000];

/** The size whose time a row is the measure for the others. */
const BASE = 1000;

/** What a size took, in milliseconds, medians. */
interface Size {
  readonly rows: number;
  readonly bytes: number;
  readonly parseMs: number;
  readonly judgeMs: number;
}

/** Reading: from bytes to cells, and to findings, by the number of rows. */
export const reading: Part = async ({ say }) => {
  say(`reading: ${ROUNDS} rounds of ${SIZES.join(', ')} rows`);
  const workbooks = SIZES.map((rows) => ({ rows, bytes: tallWorkbook(rows) }));
  await demandTable(workbooks[0]?.bytes ?? new Uint8Array());
  const works = Object.fromEntries(
    workbooks.flatMap(({ rows, bytes }) => [
      [`parse ${rows}`, () => readWorkbook(bytes, { inflate: inflateNode })],
      [`judge ${rows}`, () => judge(bytes, rows)],
    ]),
  );
  await interleaved(WARM_UPS, works);
  const times = await interleaved(ROUNDS, works);
  const medianOf = (name: string) => median(times[name] ?? []);
  return report(
    workbooks.map(({ rows, bytes }) => ({
      rows,
      bytes: bytes.length,
      parseMs: medianOf(`parse ${rows}`),
      judgeMs: medianOf(`judge ${rows}`),
    })),
  );
};

const judge = (bytes: Uint8Array, rows: number) => {
  const form = findForm('indicator-data');
  if (!form) throw new Error('there is no form indicator-data');
  const file = { name: 'tall.xlsx', sha256: sha256Hex(bytes) };
  return judgeWorkbook({ bytes, file, form, context: tallContext(rows), inflate: inflateNode });
};

/** The smallest is a good form: otherwise refusing it would be timed. */
const demandTable = async (bytes: Uint8Array): Promise<void> => {
  const { outcome, findings } = await judge(bytes, SIZES[0] ?? 0);
  if (outcome !== 'valid' || findings.length > 0) throw new Error(`the form is not good: ${JSON.stringify(findings)}`);
};

const report = (sizes: readonly Size[]): Measured => {
  const perRow = ({ parseMs, rows }: Size) => parseMs / rows;
  const base = median(sizes.filter(({ rows }) => rows === BASE).map(perRow));
  return {
    title: 'Reading a workbook',
    table: {
      columns: ['rows of 16 cells', 'file, kB', 'parse, ms', 'parse, time a row', 'parse and validate, ms'],
      rows: sizes.map((size) => [
        size.rows,
        shownKb(size.bytes),
        shownMs(size.parseMs),
        shownRatio(perRow(size) / base),
        shownMs(size.judgeMs),
      ]),
    },
    notes: [
      `Medians of ${ROUNDS} rounds in turn, warm, after ${WARM_UPS} that were not counted; time a row against ${BASE} rows.`,
      'The form takes up to 200 rows of data; of longer tables it judges the first 200 and refuses the file.',
    ],
    numbers: { rounds: ROUNDS, sizes, parseRowRatio: Object.fromEntries(sizes.map((s) => [s.rows, perRow(s) / base])) },
  };
};
