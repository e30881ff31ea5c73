import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { visitWorkbook } from '../../../libs/workbook/visit-workbook.ts';
import { TableJudge } from '../table-judge.ts';
import { benchLimits } from './bench-limits.ts';
import type { Reader } from './reader.ts';

/** Ours, the long table judged as a form is, by the same reader and rules, row after row. The table is a good one: a finding is a mistake. */
export const read: Reader = async (bytes) => {
  const visitor = new TableJudge();
  const visited = await visitWorkbook(bytes, { inflate: inflateNode, limits: benchLimits, visitor });
  if (!visited.ok) throw new Error(`${visited.error.code} ${visited.error.detail}`);
  const [finding] = visitor.findings;
  if (finding !== undefined) throw new Error(`a good table is faulted at ${finding}`);
  return visitor.cells;
};
