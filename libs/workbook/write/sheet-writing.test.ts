import { describe, expect, it } from 'vitest';
import type { CellPlan } from './cell-plan.ts';
import { placeChoices } from './choice-lists.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { writtenSheet } from './sheet-writing.ts';

const header: CellPlan = { kind: 'header', content: { text: '进出口' }, note: '按注册地统计' };

const write = (plan: Partial<SheetPlan>) =>
  writtenSheet({ name: '表1', columns: [], rows: [], protected: false, ...plan }, placeChoices([]));

describe('a sheet for hucre', () => {
  it('draws the border of a merged range around all its cells, and nothing else of its first into them', () => {
    const cells = write({
      rows: [{ cells: [header] }],
      merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
    }).cells;
    const style = cells?.get('0,0')?.style;
    expect(style?.border?.bottom?.style).toBe('thin');
    expect([...(cells ?? [])].slice(1)).toEqual([
      ['0,1', { style }],
      ['1,0', { style }],
      ['1,1', { style }],
    ]);
  });

  it('locks every cell but those to be filled in, unless the plan says otherwise', () => {
    const kinds: readonly CellPlan[] = [
      { kind: 'fixed' },
      { kind: 'input' },
      { kind: 'entry' },
      { kind: 'fixed', unlocked: true },
      { kind: 'input', unlocked: false },
    ];
    const { cells } = write({ rows: [{ cells: kinds }] });
    expect([...(cells ?? [])].map(([, cell]) => cell.style?.protection?.locked)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('is protected only where it should be, and never with a password', () => {
    expect(write({}).protection).toBeUndefined();
    const { protection } = write({ protected: true });
    expect(protection).toMatchObject({ sheet: true, formatColumns: true, formatRows: true });
    expect(protection?.password).toBeUndefined();
  });
});
