import { columnDefinitions, printedLabel, subAreaNames } from '../../../libs/domain/forms/indicator-data/columns.ts';
import { fileRules, sheetRules } from '../../../libs/domain/forms/indicator-data/rules/index.ts';
import { mayBeNegative } from '../../../libs/domain/forms/indicator-data/rules/value-negative-unusual.ts';
import { indicatorData } from '../../../libs/domain/forms/indicator-data.ts';
import type { JsonSchema } from '../../../libs/domain/forms/records/record-schema.ts';
import { canonicalUnits, type IndicatorTable } from '../../../libs/domain/indicator-table.ts';
import { units } from '../../../libs/domain/units/unit-table.ts';
import { page, table } from './markdown.ts';

/** The page of the table of raw figures (基础数据表), which is defined by its columns of figures alone. */
export const figurePage = (): string =>
  page(
    `# ${indicatorData.title.zh}`,
    `${indicatorData.title.en} · \`${indicatorData.id}\` · 每年报送`,
    '## 栏目',
    '一行一个片区，末行合计。各栏均必填；没有数据的填“无”并说明。表头注明的单位与下表不同但同类的，自动换算。',
    table(
      ['栏', '字段', '可用单位', '小于 0', '其他名称', '依据'],
      [
        [subAreaNames[0] ?? '', '`subArea`', '', '', subAreaNames.slice(1).join('、'), '附件4'],
        ...columnDefinitions.map(({ field, kind, names, prior }) => [
          printedLabel(field),
          `\`${field}\``,
          units.flatMap((unit) => (unit.kind === kind ? [unit.name] : [])).join('、'),
          mayBeNegative.has(field) ? '须说明' : '否',
          names
            .slice(1)
            .map((name) => `${prior ? '上年' : ''}${name}`)
            .join('、'),
          '附件4',
        ]),
      ],
    ),
    '## 规则',
    `共 ${fileRules.length + sheetRules.length} 条，见[校验规则目录](../rules.md)。`,
  );

/** The JSON Schema (2020-12) of the table of raw figures, as validation stores it. */
export const figureSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:lianchuang:form:${indicatorData.id}`,
  title: indicatorData.title.zh,
  description: indicatorData.title.en,
  type: 'object',
  additionalProperties: false,
  properties,
  required: ['rows'],
});

const decimal = { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
const edition = { enum: ['flash', 'annual', 'verified'], description: '数据性质：快报、年报、核定' };
const text = { type: 'string', minLength: 1 };

const closed = (members: JsonSchema, required: readonly string[] = []): JsonSchema => ({
  type: 'object',
  additionalProperties: false,
  properties: members,
  required,
});

const figure = ({ field, label, basis }: (typeof columnDefinitions)[number]): JsonSchema => ({
  title: label,
  'x-unit': canonicalUnits[field],
  ...(basis ? { 'x-basis': basis } : {}),
  ...closed(
    {
      sheet: { type: 'string' },
      cell: { type: 'string', pattern: '^[A-Z]+[1-9]\\d*$' },
      value: { oneOf: [decimal, { type: 'null' }] },
      reported: closed({ value: decimal, unit: text }, ['value', 'unit']),
    },
    ['sheet', 'cell', 'value'],
  ),
});

const fields = columnDefinitions.map(({ field }) => field);

/** One schema for each property that the table can have, so that the compiler misses one that is new. */
const properties = {
  rows: {
    type: 'array',
    minItems: 1,
    items: closed(
      {
        subArea: { ...text, title: '片区名称' },
        figures: closed(Object.fromEntries(columnDefinitions.map((column) => [column.field, figure(column)])), fields),
      },
      ['subArea', 'figures'],
    ),
  },
  edition,
  sources: closed(
    Object.fromEntries(fields.map((field) => [field, closed({ edition, department: text, scope: text })])),
  ),
  scopes: closed({
    tax: { enum: ['refunds-included', 'refunds-excluded'], description: '税收口径：含或不含留抵退税' },
    energy: { enum: ['equivalent', 'calorific'], description: '能耗口径：等价值或当量值' },
    priceBase: { type: 'string', pattern: '^\\d{4}$', description: '价格基期' },
  }),
} satisfies Record<keyof IndicatorTable, JsonSchema>;
