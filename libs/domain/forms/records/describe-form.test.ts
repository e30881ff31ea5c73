import { describe, expect, test } from 'vitest';
import { recordWorkbook } from '../../../../test/support/forms/record-workbook.ts';
import { describeForm } from './describe-form.ts';
import { sampleContext, sampleForm, sampleRows } from './record-fixture.ts';
import { recordForm } from './record-reader.ts';
import { recordSchema } from './record-schema.ts';
import { recordValues } from './record-values.ts';
import { generalRules } from './rules/index.ts';

describe('the page of a form', () => {
  const page = describeForm(sampleForm);

  test('has every column with type, demand and clause', () => {
    expect(page).toContain('| 投资额 | `amount` | 数字（亿元，≥ 0，≤ 1000） |  | 填写投资额<br>Enter amount | 附件2 |');
    expect(page).toContain('| 工作任务（预填） | `task` | 文字（≤ 60） | 是 |');
    expect(page).toContain('| 季度推进情况 | `progress` | 文字（≥ 5） | 视情况 |');
    expect(page).toContain('| 联系电话（新增，个人信息，不公开） | `phone` |');
    expect(page).toContain('| 未召开例会原因 | `noMeeting` | “例会情况”表下 |');
    for (const { columns } of sampleForm.sheets)
      for (const { field } of columns) expect(page).toContain(`\`${field}\``);
  });

  test('has every rule with level and hint, in tables of even rows', () => {
    for (const { id, hint } of generalRules) {
      expect(page).toContain(`| \`${id}\` | `);
      expect(page).toContain(hint.zh);
    }
    const tables = page
      .trim()
      .split('\n\n')
      .filter((block) => block.startsWith('|'));
    for (const table of tables) {
      const widths = table.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});

describe('the schema of a form', () => {
  const schema = recordSchema(sampleForm);
  const rowOf = (sheet: string) =>
    (schema as never as { properties: { sheets: { properties: Record<string, { items: RowSchema }> } } }).properties
      .sheets.properties[sheet]!.items;

  interface RowSchema {
    readonly required: readonly string[];
    readonly properties: Readonly<Record<string, unknown>>;
  }

  test('describes every field by its type', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(rowOf('meetings').required).toEqual(['title', 'date']);
    expect(rowOf('tasks').properties).toMatchObject({
      subArea: { title: '片区名称', type: 'string' },
      units: { type: 'array', maxItems: 5 },
      status: { oneOf: [{ enum: ['未启动', '推进中', '已完成'] }, { type: 'null' }] },
      amount: { oneOf: [{ type: 'string', 'x-unit': '亿元' }, { type: 'null' }] },
      due: { oneOf: [{ format: 'date' }, { type: 'null' }] },
      phone: { 'x-personal': true },
    });
  });

  test('has a place for every value of a good table', () => {
    const { table } = recordForm(sampleForm).read(recordWorkbook(sampleForm, sampleRows, sampleContext), sampleContext);
    for (const [sheet, rows] of Object.entries(recordValues(table!).sheets)) {
      const { required, properties } = rowOf(sheet);
      for (const row of rows) {
        expect(Object.keys(row).filter((field) => !(field in properties))).toEqual([]);
        expect(required.filter((field) => row[field] === null || row[field] === undefined)).toEqual([]);
      }
    }
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
