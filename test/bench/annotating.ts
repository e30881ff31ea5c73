import { sha256Hex } from '../../libs/domain/digest.ts';
import { indicatorData } from '../../libs/domain/forms/indicator-data.ts';
import { judgeWorkbook } from '../../libs/domain/forms/judge-workbook.ts';
import { annotateWorkbook } from '../../libs/workbook/annotate/annotate-workbook.ts';
import type { Annotation } from '../../libs/workbook/annotate/annotation.ts';
import { levels } from '../../libs/workbook/annotate/annotation-level.ts';
import { formatCellReference } from '../../libs/workbook/cell-reference.ts';
import type { Deflate } from '../../libs/workbook/deflate.ts';
import { deflateNode } from '../../libs/workbook/deflate-node.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../libs/workbook/read-workbook.ts';
import { shownMs, shownRatio } from './figures.ts';
import type { Measured, Part } from './part.ts';
import { READERS } from './readers/index.ts';
import { interleaved, median } from './stopwatch.ts';
import { tallContext, tallWorkbook } from './tall-workbook.ts';

/** So many findings in a form of so many rows, measured so often: what zones file, the most that a copy notes, and a long table. */
const CASES = [
  { rows: 40, findings: 3, rounds: 150 },
  { rows: 40, findings: 40, rounds: 150 },
  { rows: 200, findings: 1000, rounds: 25 },
  { rows: 10_000, findings: 100, rounds: 7 },
] as const;

/** The rows of the form above its data. */
const HEADER_ROWS = 3;
const COLUMNS = 16;

/** What a case took, in milliseconds, medians; the floor is inflating what is read and deflating what is written. */
interface Case {
  readonly rows: number;
  readonly findings: number;
  readonly readMs: number;
  /** Of SheetJS with its fastest settings, reading the same file. */
  readonly leanMs: number;
  readonly judgeMs: number;
  readonly annotateMs: number;
  readonly readCopyMs: number;
  readonly floorMs: number;
}

/** The annotated copy: what it costs beside reading the workbook, reading and judging it, and reading the copy. */
export const annotating: Part = async ({ say }) => {
  const cases: Case[] = [];
  for (const one of CASES) {
    say(`annotating: ${one.rounds} rounds of ${one.findings} findings in ${one.rows} rows`);
    cases.push(await measure(one));
  }
  return report(cases);
};

const measure = async ({ rows, findings, rounds }: (typeof CASES)[number]): Promise<Case> => {
  const bytes = tallWorkbook(rows);
  const notes = Array.from({ length: findings }, (_, index) =>
    annotation(index, Math.floor((index * rows) / findings)),
  );
  const written: Uint8Array<ArrayBuffer>[] = [];
  const copy = await copyOf(bytes, notes, (part) => {
    written.push(part);
    return deflateNode(part);
  });
  const works = {
    read: () => readWorkbook(bytes, { inflate: inflateNode }),
    lean: () => READERS.lean.read(bytes),
    judge: () => judge(bytes, rows),
    annotate: () => copyOf(bytes, notes, deflateNode),
    readCopy: () => readWorkbook(copy, { inflate: inflateNode }),
    floor: async () => {
      await READERS.inflate.read(bytes);
      for (const part of written) await deflateNode(part);
    },
  };
  await interleaved(rounds, works);
  const times = await interleaved(rounds, works);
  return {
    rows,
    findings,
    readMs: median(times.read),
    leanMs: median(times.lean),
    judgeMs: median(times.judge),
    annotateMs: median(times.annotate),
    readCopyMs: median(times.readCopy),
    floorMs: median(times.floor),
  };
};

const copyOf = async (
  bytes: Uint8Array,
  notes: readonly Annotation[],
  deflate: Deflate,
): Promise<Uint8Array<ArrayBuffer>> => {
  const copy = await annotateWorkbook(bytes, { notes, list: notes, inflate: inflateNode, deflate });
  if (!copy.ok) throw new Error(`${copy.error.code} ${copy.error.detail}`);
  return copy.value;
};

const judge = (bytes: Uint8Array, rows: number) => {
  const file = { name: 'tall.xlsx', sha256: sha256Hex(bytes) };
  return judgeWorkbook({ bytes, file, form: indicatorData, context: tallContext(rows), inflate: inflateNode });
};

/** A finding as validation words it, at a cell of a row of data (from 0). */
const annotation = (index: number, row: number): Annotation => ({
  sheet: '基础数据表',
  cell: formatCellReference(HEADER_ROWS + 1 + row, 1 + (index % COLUMNS)),
  level: levels[index % levels.length] ?? 'error',
  seen: '12.5万',
  expected: '0 至 1000000 的整数',
  message: `“第${row + 1}片区”的税收收入须为整数，第 ${index + 1} 处`,
  hint: '请改为以万元为单位的整数，不带单位和千分位',
  rule: 'number.integer',
});

const report = (cases: readonly Case[]): Measured => ({
  title: 'Annotating a workbook',
  table: {
    columns: [
      ...[
        'findings in rows',
        'read, ms',
        'read and judged, ms',
        'annotated, ms',
        'to reading',
        'to reading and judging',
        'to SheetJS reading',
      ],
      ...['to reading the copy', 'inflating and deflating alone, ms'],
    ],
    rows: cases.map(({ rows, findings, readMs, leanMs, judgeMs, annotateMs, readCopyMs, floorMs }) => [
      `${findings} in ${rows}`,
      ...[readMs, judgeMs, annotateMs].map(shownMs),
      ...[readMs, judgeMs, leanMs, readCopyMs].map((ms) => shownRatio(annotateMs / ms)),
      shownMs(floorMs),
    ]),
  },
  notes: [
    `Medians of ${CASES.map(({ rounds }) => rounds).join(', ')} rounds in turn, warm; as many before were not counted.`,
    'Annotating reads the workbook, colours and notes the cells, adds the list and packs the copy. The copy holds nine cells and a note more for each finding.',
  ],
  numbers: { cases },
});
