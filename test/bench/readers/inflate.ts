import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { formLimits } from '../../../libs/workbook/limits.ts';
import { readZipDirectory } from '../../../libs/workbook/zip-directory.ts';
import { benchLimits } from './bench-limits.ts';
import type { Reader } from './reader.ts';

/** No reader: inflates the parts with the cells and texts, and nothing more. What any reader takes at least. */
export const read: Reader = async (bytes) => {
  const entries = readZipDirectory(bytes, { ...formLimits, ...benchLimits });
  let size = 0;
  for (const { key, compressed } of entries.values()) {
    if (!/worksheets\/sheet|sharedstrings/.test(key)) continue;
    for await (const piece of inflateNode(compressed)) size += piece.length;
  }
  if (size === 0) throw new Error('no sheet to inflate');
  return Number.NaN;
};
