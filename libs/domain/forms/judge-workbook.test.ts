import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { goodContext } from '../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { indicatorData } from '../../libs/domain/forms/indicator-data.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { goodWorkbook } from '../../test/support/line/lodge.ts';
import { findingLines } from './finding-lines.ts';
import { judgeWorkbook } from './judge-workbook.ts';

const judge = (bytes: Uint8Array, sha256 = sha256Hex(bytes)) =>
  judgeWorkbook({
    bytes,
    file: { name: '杭州.xlsx', sha256 },
    form: indicatorData,
    context: goodContext,
    inflate: inflateNode,
  });

describe('judging a workbook', () => {
  it('finds nothing in a good one', async () => {
    expect(await judge(goodWorkbook)).toMatchObject({ outcome: 'valid', findings: [] });
  });

  it('rejects other bytes than the announced ones, naming both hashes', async () => {
    const { outcome, findings, table } = await judge(goodWorkbook, '0'.repeat(64));
    expect([outcome, table]).toEqual(['rejected', undefined]);
    expect(findings).toMatchObject([{ seen: sha256Hex(goodWorkbook), expected: '0'.repeat(64), cell: null }]);
  });

  it.each([0, 1, 4, 100, 2000])(
    'rejects a workbook cut off after %i bytes with one finding, and throws nothing',
    async (length) => {
      const { outcome, findings } = await judge(goodWorkbook.slice(0, length));
      expect(outcome).toBe('rejected');
      expect(findings).toHaveLength(1);
      expect(findings[0]?.message.zh).not.toBe('');
      expect(findings[0]?.message.en).not.toBe('');
    },
  );
});

it('writes findings one a line', async () => {
  const { findings } = await judge(new Uint8Array(9));
  const lines = new TextDecoder().decode(findingLines([...findings, ...findings])).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toBe('');
  expect(JSON.parse(lines[1] ?? '')).toEqual(findings[0]);
});
