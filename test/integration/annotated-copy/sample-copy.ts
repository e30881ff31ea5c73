import { readFile } from 'node:fs/promises';
import { annotateWorkbook } from '../../../libs/workbook/annotate/annotate-workbook.ts';
import type { Annotation } from '../../../libs/workbook/annotate/annotation.ts';
import { deflateNode } from '../../../libs/workbook/deflate-node.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../../libs/workbook/read-workbook.ts';
import type { Sheet } from '../../../libs/workbook/workbook.ts';

const sample = new URL('../../samples/2025/2025-indicator-data-hangzhou.xlsx', import.meta.url);

const remark = (cell: string, level: Annotation['level'], message: string): Annotation => ({
  sheet: '基础数据表',
  cell,
  level,
  seen: '=1+1',
  expected: '',
  message,
  hint: '请改正后重新上传。',
  rule: 'number.text',
});

/** What is said of the sample: on cells that are there, under a merged range, and where nothing is. */
export const remarks: readonly Annotation[] = [
  remark('C4', 'error', '“税收收入”须为数字，这里是文字。'),
  remark('C4', 'warning', '单位似为元。'),
  remark('D5', 'must-explain', '比上年增长 312%。'),
  remark('E6', 'info', '与省统计口径一致。'),
  remark('C2', 'warning', '填报日期晚于截止日期。'),
  remark('R20', 'error', '表外有内容。'),
];

/** Where they stand then, and the colour that is seen there. */
export const fills: Readonly<Record<string, string>> = {
  A2: 'FFFFF3A3',
  C4: 'FFFF9C9C',
  D5: 'FFFFC46B',
  E6: 'FFD3E8FA',
  R20: 'FFFF9C9C',
};

/** The sample, and its annotated copy. */
export async function sampleCopy(notes = remarks): Promise<{ original: Uint8Array; copy: Uint8Array }> {
  const original = new Uint8Array(await readFile(sample));
  const result = await annotateWorkbook(original, { notes, list: notes, inflate: inflateNode, deflate: deflateNode });
  if (!result.ok) throw new Error(result.error.code);
  return { original, copy: result.value };
}

/** The sheets of a file. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readWorkbook(bytes, { inflate: inflateNode });
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail}`);
  return read.value.sheets;
}
