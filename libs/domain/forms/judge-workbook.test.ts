import { describe, expect, it } from 'vitest';
import { goodWorkbook } from '../../../test/support/line/lodge.ts';
import { inflateNode } from '../../workbook/inflate-node.ts';
import { sha256Hex } from '../digest.ts';
import { goodContext } from './indicator-data/workbook-fixture.ts';
import { indicatorData } from './indicator-data.ts';
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

  it.each([0, 4, 100, 2000])(
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
