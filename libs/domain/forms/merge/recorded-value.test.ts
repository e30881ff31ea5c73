import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellContent } from '../../../workbook/write/cell-plan.ts';
import { asRead } from './merge-case.fixture.ts';
import { isAsRecorded, recordedValue, shownBeside, shownRecord } from './recorded-value.ts';

/** Contents as cells of a file that was written and read. */
const writtenAndRead = async (contents: readonly CellContent[]) => {
  const rows = contents.map((content) => ({ cells: [{ kind: 'input' as const, content }] }));
  const sheet = { name: '表', columns: [{ width: 9 }], rows, protected: false };
  const { sheets } = await asRead({ title: '', sheets: [sheet] });
  const cells = [...(sheets[0]?.cells ?? [])];
  return contents.map((_, index) => cells.find(({ row }) => row === index + 1));
};

const longText = '杭州'.repeat(60);

describe('what is kept of a value', () => {
  it('is the value of the cell that was written, whatever it is', async () => {
    const contents: readonly CellContent[] = [
      { number: '400000' },
      { number: '-0.1' },
      { number: '123456789012345' },
      { number: '0.000001234' },
      { date: '2025-03-14' },
      { text: '=1+1' },
      { text: '007' },
      { text: '#N/A' },
      { text: ' 两\r\n行 ' },
      { text: '_x000D_' },
      { text: longText },
      { text: `sha256:${'0'.repeat(64)}` },
      { text: `personal:${'0'.repeat(64)}` },
    ];
    const cells = await writtenAndRead(contents);
    for (const [index, content] of contents.entries()) {
      for (const personal of [false, true]) {
        const recorded = recordedValue(content, personal);
        expect(recorded.length, JSON.stringify(content)).toBeLessThanOrEqual(100);
        expect(isAsRecorded(recorded, cells[index]), JSON.stringify(content)).toBe(true);
        expect(isAsRecorded(recorded, cells[(index + 1) % cells.length]), JSON.stringify(content)).toBe(false);
      }
    }
    expect(isAsRecorded('1', undefined)).toBe(false);
    expect(isAsRecorded('', undefined)).toBe(true);
  });

  it('is the text that is read again, of any text', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((one) => !/[^\P{Cc}\n\t\r]/u.test(one));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 20 }), async (texts) => {
        const contents = texts.map((one) => ({ text: one }));
        const cells = await writtenAndRead(contents);
        const changed = contents.filter((content, at) => !isAsRecorded(recordedValue(content, false), cells[at]));
        expect(changed).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('what is shown', () => {
  it('is the value; of what is personal its first letter, of a long text its beginning, whatever stands there now', async () => {
    const [phone, text] = await writtenAndRead([{ text: '张三 13900000000' }, { text: longText }]);
    const personal = recordedValue({ text: '李四' }, true);
    expect([shownBeside(personal, phone), shownRecord(personal)]).toEqual(['张＊＊', '（汇总时的文字）']);
    expect(JSON.stringify([personal])).not.toContain('李四');
    expect(shownBeside('x', text)).toBe(`${longText.slice(0, 100)}…`);
    expect([shownBeside('x', phone), shownRecord('x'), shownBeside('x', undefined)]).toEqual([
      '张三 13900000000',
      'x',
      '',
    ]);
  });
});
