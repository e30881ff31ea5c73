import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { inflateNode } from '../inflate-node.ts';
import { readWorkbook } from '../read-workbook.ts';
import type { Workbook } from '../workbook.ts';
import type { CellContent, CellPlan } from './cell-plan.ts';
import { listSheetName } from './choice-lists.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { writeWorkbook } from './write-workbook.ts';

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes, { inflate: inflateNode });
  if (!result.ok) throw new Error(`${result.error.message.en} ${result.error.detail}`);
  return result.value;
}

const sheetOf = (cells: readonly (CellPlan | null)[], more: Partial<SheetPlan> = {}): SheetPlan => ({
  name: '表1',
  columns: cells.map(() => ({ width: 10 })),
  rows: [{ cells }],
  protected: true,
  ...more,
});

async function readCells(contents: readonly CellContent[], more: Partial<CellPlan> = {}) {
  const cells = contents.map((content): CellPlan => ({ kind: 'input', content, ...more }));
  const workbook = await read(await writeWorkbook({ sheets: [sheetOf(cells)] }));
  return [...workbook.sheets[0]!.cells];
}

describe('a written cell', () => {
  it('keeps any text a text', async () => {
    const texts = [
      ...['=1+1', '+86-571', '-5', '@SUM(A1)', '007', '1e5', '#N/A', '#REF!', '#1', 'TRUE', '2025-03-14'],
      ...[' 前后空格 ', '　', '一\n二', '\ttab', '_x000D_', '<&>"\'', '𠮷', 'a_x0041_b', '\r', '\u0001'],
    ];
    const cells = await readCells(texts.map((text) => ({ text })));
    expect(cells.map(({ type, value }) => [type, value])).toEqual(texts.map((text) => ['string', text]));
    expect(cells.some(({ formula }) => formula !== undefined)).toBe(false);
  });

  it('keeps whatever text there is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), { minLength: 1 }),
        async (texts) => {
          const wanted = texts.map((text) => text.replaceAll('\r\n', '\n').replace(/[\ufffe\uffff]/g, '\ufffd'));
          expect((await readCells(texts.map((text) => ({ text })))).map(({ value }) => value)).toEqual(wanted);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keeps the digits of a number', async () => {
    const numbers = ['612500', '-1234.5', '0.1', '46.83', '123456789012345', '0.00000012', '99999999999999900000', '0'];
    const cells = await readCells(numbers.map((number) => ({ number })));
    expect(cells.map(({ type, value }) => [type, value])).toEqual(numbers.map((text) => ['number', Number(text)]));
  });

  it('keeps a day, and shows it as one', async () => {
    expect(await readCells([{ date: '2025-03-14' }])).toMatchObject([
      { type: 'date', value: '2025-03-14', numberFormat: 'yyyy-mm-dd' },
    ]);
  });

  it('keeps a formula and what it came to', async () => {
    const cells = await readCells([{ formula: 'SUM(C1:D1)', result: '3.50' }, { formula: 'C1&"<"' }]);
    expect(cells).toMatchObject([
      { type: 'number', value: 3.5, formula: 'SUM(C1:D1)' },
      { type: 'string', value: null, formula: 'C1&"<"' },
    ]);
  });

  it('has the number format that was asked for', async () => {
    expect(await readCells([{ number: '1' }], { numberFormat: '#,##0.00' })).toMatchObject([
      { numberFormat: '#,##0.00' },
    ]);
  });

  it('does not hold what a file could not', async () => {
    await expect(readCells([{ text: 'x'.repeat(32_768) }])).rejects.toThrow(RangeError);
    await expect(readCells([{ number: '1,5' }])).rejects.toThrow(RangeError);
  });
});

describe('a written sheet', () => {
  const text = (value: string): CellPlan => ({ kind: 'fixed', content: { text: value } });

  it('has its merged ranges, and shows nothing under them', async () => {
    const merges = [{ top: 1, left: 1, bottom: 1, right: 2 }];
    const sheet = sheetOf([text('上'), text('下'), text('右')], { merges });
    const { sheets } = await read(await writeWorkbook({ sheets: [sheet] }));
    expect(sheets[0]?.merges).toEqual(merges);
    expect(sheets[0]?.cells.map(({ ref, value }) => [ref, value])).toEqual([
      ['A1', '上'],
      ['C1', '右'],
    ]);
  });

  it('does not take merged ranges that touch', async () => {
    const merges = [
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 2, bottom: 2, right: 2 },
    ];
    await expect(writeWorkbook({ sheets: [sheetOf([text('上')], { merges })] })).rejects.toThrow('A1:B1 and B1:B2');
  });

  it('leaves out cells that are null', async () => {
    const { sheets } = await read(await writeWorkbook({ sheets: [sheetOf([null, null, text('丙')])] }));
    expect(sheets[0]?.cells.map(({ ref }) => ref)).toEqual(['C1']);
  });
});

describe('a written workbook', () => {
  const choices = Array.from({ length: 60 }, (_, index) => `第${index + 1}个选项`);
  const plan = {
    title: '模板',
    sheets: [
      sheetOf([{ kind: 'input', note: '从列表中选择' }], {
        validations: [
          { range: { top: 1, left: 1, bottom: 1, right: 1 }, rule: { choices }, refusal: { text: '请从列表中选择' } },
        ],
      }),
    ],
    tag: { form: 'a' },
  } as const;

  it('keeps long lists on a hidden sheet', async () => {
    const { sheets } = await read(await writeWorkbook(plan));
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['表1', 'visible'],
      [listSheetName, 'hidden'],
      ['_lianchuang', 'veryHidden'],
    ]);
    expect(sheets[1]?.cells.map(({ value }) => value)).toEqual(choices);
  });

  it('is the same to the byte, whenever it is written', async () => {
    const writtenAt = (now: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      return writeWorkbook(structuredClone(plan));
    };
    try {
      expect(Buffer.compare(await writtenAt('2025-01-31T08:00:00Z'), await writtenAt('2031-07-01T12:34:56Z'))).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
