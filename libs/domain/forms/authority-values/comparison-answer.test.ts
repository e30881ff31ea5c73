import { describe, expect, it } from 'vitest';
import type { Comparison } from './compare-with-reported.ts';
import { answerRows, openRows, standingAnswer } from './comparison-answer.ts';
import { itemOf } from './items.ts';

const rowOf = (field: 'exports' | 'fdi', reported: string | null, authority: string | null): Comparison => ({
  ...{ department: 'customs', item: itemOf(field), subArea: null, places: [] },
  ...{ reported, authority, difference: null, relative: null, verdict: 'block' },
});
const rows = [rowOf('exports', '10', '11'), rowOf('fdi', '5', '6')];
const [exports, fdi] = ['exports', 'fdi'].map(
  (field) => ({ department: 'customs', field, subArea: null }) as const,
) as [
  { department: 'customs'; field: 'exports'; subArea: null },
  { department: 'customs'; field: 'fdi'; subArea: null },
];
const deed = { by: 'lead-1', at: '2026-03-02T01:00:00.000Z' };
const later = { by: 'lead-2', at: '2026-03-03T01:00:00.000Z' };
const answered = answerRows(rows, [], [{ ...exports, answer: 'confirm' }], deed);
const first = answered.ok ? answered.value : [];

describe('answers to the comparison', () => {
  it('are kept with the two figures that they are to', () => {
    expect(first).toEqual([{ ...exports, answer: 'confirm', seen: { reported: '10', authority: '11' }, ...deed }]);
    expect(openRows(rows, first)).toEqual([rows[1]]);
  });

  it('stand until one of the two figures changes, and are dropped by the next version then', () => {
    for (const changed of [
      rowOf('exports', '10.5', '11'),
      rowOf('exports', '10', '12'),
      rowOf('exports', null, '11'),
    ]) {
      expect(standingAnswer(first, changed)).toBeUndefined();
      expect(openRows([changed], first)).toEqual([changed]);
      expect(answerRows([changed], first, [], later)).toEqual({ ok: true, value: [] });
    }
  });

  it('stay where they are not named or say the same again, and change otherwise', () => {
    const same = answerRows(rows, first, [{ ...exports, answer: 'confirm' }], later);
    expect(same).toEqual({ ok: true, value: first });
    const other = answerRows(rows, first, [{ ...exports, answer: 'explain', text: '口径不同' }], later);
    expect(other).toMatchObject({ value: [{ answer: 'explain', text: '口径不同', by: 'lead-2' }] });
    expect(answerRows(rows, first, [{ ...fdi, answer: 'confirm' }], later)).toMatchObject({
      value: [
        { field: 'exports', by: 'lead-1' },
        { field: 'fdi', by: 'lead-2' },
      ],
    });
  });

  it('are owed for nothing that no department settled', () => {
    const unverified = rowOf('exports', '10', null);
    expect(openRows([unverified], [])).toEqual([]);
    expect(answerRows([unverified], [], [{ ...exports, answer: 'confirm' }], deed)).toMatchObject({
      error: [{ pointer: '/rows/0/field' }],
    });
  });

  it('name every place that is wrong: a row twice, another row, an explanation without words', () => {
    const given = [
      { ...exports, answer: 'confirm' as const },
      { ...exports, answer: 'confirm' as const },
      { ...fdi, answer: 'explain' as const, text: ' ' },
      { ...fdi, subArea: '主城片区', answer: 'confirm' as const },
    ];
    const refused = answerRows(rows, [], given, deed);
    expect(refused.ok ? [] : refused.error.map(({ pointer }) => pointer)).toEqual([
      '/rows/0/field',
      '/rows/2/text',
      '/rows/3/field',
    ]);
  });
});
