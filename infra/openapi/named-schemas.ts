import * as z from 'zod/mini';
import type { Message } from '../../libs/domain/message.ts';
import { problemSchema } from '../../libs/lambda/problem-schema.ts';
import * as shapes from '../../libs/lambda/shapes.ts';
import { countsShape, submissionShape } from '../../libs/lambda/submission-shape.ts';
import { readExplanationsRoute, readTotalsRoute, readZoneRoute } from '../../services/portal/routes.ts';
import { rankingShape, readEvaluationRoute } from '../../services/ranking/routes.ts';
import { findingShape } from '../../services/validation/routes.ts';
import { bilingual } from './bilingual.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What the gateway itself answers, in every language: `{"message": "Unauthorized"}`. */
const gatewayAnswer = z.strictObject({ message: z.string() });

/** A word of `shapes.ts` that has no line here does not compile. */
const words: Readonly<Record<keyof typeof shapes, Message>> = {
  zoneId: { zh: '联动创新区标识，如城市名拼音', en: 'The id of a zone, as a rule the pinyin of its city' },
  opaqueId: { zh: '不透明标识', en: 'An opaque id' },
  formId: { zh: '报表标识', en: 'The id of a form' },
  period: { zh: '报告期：年或季', en: 'A period: a year or a quarter' },
  yearText: { zh: '年度', en: 'A year' },
  year: { zh: '年度', en: 'A year' },
  sha256: { zh: 'SHA-256，十六进制小写', en: 'A SHA-256 hash in lower-case hex' },
  decimal: { zh: '十进制数：无指数、无尾零', en: 'A decimal: no exponent, no trailing zeros' },
  positiveDecimal: { zh: '大于零的十进制数', en: 'A decimal above zero' },
  date: { zh: '日期', en: 'A calendar day' },
  time: { zh: '时间，RFC 3339', en: 'A time, RFC 3339' },
  asOf: {
    zh: '按此刻的状态答复，RFC 3339；不给则为现在，晚于现在的视为现在。过去的状态没有 ETag',
    en: 'Answers what stood at that moment, RFC 3339: now where it is not given or later than now. What is past has no ETag',
  },
  subject: { zh: '用户标识（令牌的 sub）', en: 'The subject of a person’s tokens' },
  shortName: { zh: '名称，一行', en: 'A name, on one line' },
  line: { zh: '一行文字，不含换行和控制字符', en: 'A line of text: no break, and no other control character' },
  paragraph: { zh: '一段文字', en: 'A paragraph' },
  cursor: { zh: '不透明的翻页标记', en: 'An opaque place to go on from' },
  limit: { zh: '每页条数，1 至 200', en: 'How many a page, 1 to 200' },
  message: { zh: '中英文语句', en: 'A sentence in both languages' },
};

const named: readonly (readonly [string, z.core.$ZodType, Message])[] = [
  ...Object.entries(shapes).map(
    ([name, shape]) => [capitalised(name), shape, words[name as keyof typeof shapes]] as const,
  ),
  ['Evaluation', readEvaluationRoute.answer.body, { zh: '一次考评', en: 'An evaluation' }],
  [
    'Explanations',
    readExplanationsRoute.answer.body,
    { zh: '须说明事项的说明', en: 'Answers to must-explain findings' },
  ],
  ['Finding', findingShape, { zh: '一条校验结果', en: 'One finding of validation' }],
  ['FindingCounts', countsShape, { zh: '各级校验结果的条数', en: 'How many findings there are of each level' }],
  ['GatewayAnswer', gatewayAnswer, { zh: '网关自身的答复', en: 'An answer of the gateway itself' }],
  ['Problem', problemSchema, { zh: '错误说明，RFC 9457', en: 'What went wrong, RFC 9457' }],
  ['ProvinceTotal', readTotalsRoute.answer.body.shape.trade, { zh: '一项全省总量', en: 'One province total' }],
  ['ProvinceTotals', readTotalsRoute.answer.body, { zh: '全省总量', en: 'The province totals of a period' }],
  ['Ranking', rankingShape, { zh: '名次与得分', en: 'A ranking with its scores' }],
  ['RankingEntry', rankingShape.shape.entries.def.element, { zh: '一个联动创新区的名次', en: 'One zone in a ranking' }],
  ['Submission', submissionShape, { zh: '一次报送', en: 'A submission' }],
  ['Zone', readZoneRoute.answer.body, { zh: '联动创新区', en: 'A zone of the registry' }],
];

const names = z.registry<{ id: string; description: string }>();
for (const [id, schema, about] of named) names.add(schema, { id, description: bilingual(about) });

/** The schemas that have a name, by name: `components.schemas`. */
export function namedSchemas(): Readonly<Record<string, JsonSchema>> {
  const sorted = named.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, schema]) => [name, generate(schema).$defs[name] ?? {}]));
}

/**
 * The JSON Schema of a zod schema. What has a name is referred to, at any depth; so is what says the same as a named one.
 *
 * @example schemaOf(zoneId) // { $ref: '#/components/schemas/ZoneId' }
 */
export function schemaOf(schema: z.core.$ZodType): JsonSchema {
  const { $defs, ...own } = generate(schema);
  const name = namesByContent.get(JSON.stringify(own));
  return name === undefined ? own : { $ref: `${place}${name}` };
}

const place = '#/components/schemas/';

const namesByContent = new Map(
  Object.entries(namedSchemas()).map(([name, { description, ...own }]) => [JSON.stringify(own), name]),
);

/** A schema with a name is `{ $ref }` here, and stands among `$defs` as all the named ones that it needs. */
function generate(schema: z.core.$ZodType): JsonSchema & { readonly $defs: Readonly<Record<string, JsonSchema>> } {
  const {
    $schema,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    metadata: names,
    override: ({ jsonSchema }) => leaveOutTheObvious(jsonSchema),
  });
  return JSON.parse(JSON.stringify({ ...own, $defs }).replaceAll('"#/$defs/', `"${place}`));
}

/** What says nothing more than its neighbour: the pattern of a known format, the limits of a JavaScript integer. */
function leaveOutTheObvious(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.format === 'date' || schema.format === 'date-time') delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (JSON.stringify(schema.propertyNames) === '{"type":"string"}') delete schema.propertyNames;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
