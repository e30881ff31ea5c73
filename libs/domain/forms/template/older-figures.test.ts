import { expect, it } from 'vitest';
import { inflateNode } from '../../../workbook/inflate-node.ts';
import { readWorkbook } from '../../../workbook/read-workbook.ts';
import type { WorkbookPlan } from '../../../workbook/write/workbook-plan.ts';
import { writeWorkbook } from '../../../workbook/write/write-workbook.ts';
import type { IndicatorTable } from '../../indicator-table.ts';
import { findForm } from '../index.ts';
import { goodContext, goodRows } from '../indicator-data/workbook-fixture.ts';
import { type FilledRow, fillTemplate, labelKey, tableOf } from './fill-template.fixture.ts';
import { templateOf } from './form-template.ts';
import { figuresPage, indicatorDataTemplate } from './indicator-data-template.ts';
import { templateSettings } from './template-settings.ts';

const request = { context: goodContext, settings: templateSettings };
const current = templateOf(indicatorDataTemplate, request);

/** The template as it was before it asked for notes on columns. */
const older: WorkbookPlan = {
  ...current,
  sheets: [figuresPage(request).sheet],
  ...(current.tag ? { tag: { ...current.tag, version: '1' } } : {}),
};

const [, , header = []] = goodRows;
const filled = goodRows
  .slice(3, 5)
  .map(
    (row): FilledRow =>
      Object.fromEntries(
        row.flatMap((value, index) =>
          index < 2 || typeof value !== 'number' ? [] : [[labelKey(String(header[index])), value]],
        ),
      ),
  );

const read = async (plan: WorkbookPlan) => {
  const name = plan.sheets[0]?.name ?? '';
  const bytes = await writeWorkbook(fillTemplate(plan, { rows: { [name]: filled } }));
  const workbook = await readWorkbook(bytes, { inflate: inflateNode });
  const form = findForm('indicator-data');
  if (!workbook.ok || !form) throw new Error('not read');
  const { table, findings } = form.read(workbook.value, goodContext);
  return { table: table as IndicatorTable | undefined, rules: findings.map(({ rule }) => rule) };
};

/** The template with one of its rows below the table filled in. */
const saying = (label: string, text: string): WorkbookPlan => ({
  ...current,
  sheets: current.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ cells, ...row }) => {
      const [, name] = cells;
      const own = name?.content && 'text' in name.content && name.content.text === label;
      const said = cells.map((cell) => (own && cell?.kind === 'input' ? { ...cell, content: { text } } : cell));
      return { ...row, cells: said };
    }),
  })),
});

it('reads a table of the first version, which had no rows for notes on columns', async () => {
  const { table, rules } = await read(older);
  expect(rules).toEqual(['template.version-older']);
  expect(table?.rows).toHaveLength(2);
  expect(table).not.toHaveProperty('sources');
});

it('reads from the current one department and scope as printed, and the edition that was chosen', async () => {
  expect(tableOf(current.sheets[0]!).labels).toContain('用地面积');
  const { table, rules } = await read(saying('数据性质', '年报'));
  expect(rules).toEqual([]);
  expect(table?.edition).toBe('annual');
  expect(table?.sources?.landArea).toEqual({
    edition: 'annual',
    department: '自然资源',
    scope: '企业年末实际用地',
  });
  expect((await read(current)).table?.edition).toBeUndefined();
});
