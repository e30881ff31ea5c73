import * as z from 'zod/mini';
import { lateGoalposts } from '../../libs/domain/schemes/goalposts.ts';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import { schemeStates } from '../../libs/domain/schemes/scheme-record.ts';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import {
  asOf,
  cursor,
  date,
  decimal,
  limit,
  line,
  message,
  opaqueId,
  paragraph,
  sha256,
  year,
  zoneId,
} from '../../libs/lambda/shapes.ts';

/** The most that a version may be: six digits. */
const version = z.int().check(z.minimum(1), z.maximum(999_999));
const versionText = z.string().check(z.regex(/^[1-9]\d{0,5}$/));

/** What a scheme is called, and where it stands. */
const schemeHead = {
  id: opaqueId,
  version,
  state: z.enum(schemeStates),
  title: message,
  effectiveYear: year,
  sha256,
  /** It comes with the system. */
  builtIn: z.exactOptional(z.literal(true)),
  activated: z.exactOptional(z.strictObject({ document: line, date, reason: z.exactOptional(paragraph) })),
};

/** A document is checked by the reader of schemes, which names every problem at its place. */
const document = z.record(z.string(), z.unknown());

const warnings = z.array(z.strictObject({ code: z.string(), message }));

const one = { params: z.strictObject({ id: opaqueId }) } as const;

const reference = { id: 'zhejiang', version: 1 } as const;

/** Saves a version of a scheme. */
export const saveSchemeRoute = defineRoute({
  id: 'saveScheme',
  method: 'POST',
  path: '/v1/schemes',
  summary: { zh: '保存评分方案草案', en: 'Save a version of a scheme as a draft' },
  body: document,
  idempotencyKey: 'accepted',
  answer: {
    status: 201,
    description: {
      zh: '已保存为草案；内容此后不变，修改须另存版本。提示按最近年度试算，不影响保存',
      en: 'Saved as a draft; its content never changes, another content is another version. Warnings are of the latest year',
    },
    body: z.strictObject({ id: opaqueId, version, state: z.literal('draft'), sha256, warnings }),
  },
  problems: ['scheme.invalid', 'scheme.exists', 'request.key-reused'],
  example: {
    request: { ...sample2025, ...reference, effectiveYear: 2025 },
    answer: {
      ...{ ...reference, state: 'draft', sha256: '3f'.repeat(32) },
      warnings: [
        {
          code: 'scheme.one-grade',
          message: { zh: '2024：八成以上同为“excellent”', en: '2024: 80 % or more are of one grade, excellent' },
        },
      ],
    },
  },
});

/** Lists the schemes: drafts are of the office and the auditor. */
export const listSchemesRoute = defineRoute({
  id: 'listSchemes',
  method: 'GET',
  path: '/v1/schemes',
  summary: { zh: '评分方案', en: 'The schemes' },
  query: z.strictObject({
    asOf: z.exactOptional(asOf),
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
  }),
  answer: {
    status: 200,
    description: {
      zh: '一页方案版本及其状态；系统自带的方案在第一页，不计入页数',
      en: 'A page of versions and their states; those that come with the system stand on the first, beside the page',
    },
    body: z.strictObject({ items: z.array(z.strictObject(schemeHead)), next: z.exactOptional(cursor) }),
  },
  problems: [],
});

/** Reads a scheme. */
export const readSchemeRoute = defineRoute({
  ...one,
  id: 'readScheme',
  method: 'GET',
  path: '/v1/schemes/{id}',
  query: z.strictObject({ version: z.exactOptional(versionText), asOf: z.exactOptional(asOf) }),
  summary: { zh: '查看评分方案', en: 'Read a scheme, the active version unless one is named' },
  answer: {
    status: 200,
    description: { zh: '方案全文', en: 'The scheme with its whole document' },
    body: z.strictObject({ ...schemeHead, document }),
  },
  problems: ['scheme.unknown'],
});

/** Makes a draft the version that holds. */
export const activateSchemeRoute = defineRoute({
  ...one,
  id: 'activateScheme',
  method: 'POST',
  path: '/v1/schemes/{id}/activation',
  summary: { zh: '方案生效', en: 'Make a draft the active version' },
  body: z.strictObject({
    version,
    /** Of the document that puts it on the year's plan of assessments (督查检查考核计划), and its day. */
    document: line,
    date,
    /** Needed where goalposts are set after the year's first filing. */
    reason: z.exactOptional(paragraph),
    /** An earlier evaluation to look for warnings in, beside the golden cases. */
    evaluation: z.exactOptional(opaqueId),
  }),
  idempotencyKey: 'accepted',
  answer: {
    status: 200,
    description: {
      zh: '已生效，同一方案的前一版本停用；提示不影响生效',
      en: 'Active; the version before is retired. Warnings do not stand in the way',
    },
    body: z.strictObject({ ...schemeHead, warnings }),
  },
  problems: [
    'scheme.unknown',
    'scheme.state',
    'scheme.golden',
    'evaluation.unknown',
    'evaluation.not-run',
    'scheme.reason-missing',
    'request.key-reused',
  ],
  example: {
    request: { version: 1, document: '浙自贸办〔2026〕2号', date: '2026-01-05', reason: '统计口径调整' },
    answer: {
      ...{ ...reference, state: 'active', title: sample2025.title, effectiveYear: 2025, sha256: '3f'.repeat(32) },
      activated: { document: '浙自贸办〔2026〕2号', date: '2026-01-05', reason: '统计口径调整' },
      warnings: [lateGoalposts],
    },
  },
});

/** The body of {@link activateSchemeRoute}. */
export type ActivateSchemeBody = RequestOf<typeof activateSchemeRoute>['body'];

const rank = z.nullable(z.int());
const score = z.nullable(decimal);

/** How a zone stands before and after. */
export const zoneMoveShape = z.strictObject({
  zone: zoneId,
  rank: z.strictObject({ before: rank, after: rank }),
  score: z.strictObject({ before: score, after: score }),
  /** The item whose contribution differs most. */
  largest: z.nullable(z.strictObject({ item: z.string(), difference: decimal })),
});

/** Scores the inputs of an earlier run by a scheme, drafts too. */
export const backTestSchemeRoute = defineRoute({
  ...one,
  id: 'backTestScheme',
  method: 'GET',
  path: '/v1/schemes/{id}/back-test',
  query: z.strictObject({ version: z.exactOptional(versionText), evaluation: opaqueId }),
  summary: { zh: '用往年数据回测方案', en: 'What a scheme would have made of an earlier run' },
  answer: {
    status: 200,
    description: {
      zh: '各联动创新区名次与得分的前后对比、变动最大的指标',
      en: 'Ranks and scores before and after, and the item that differs most; it changes nothing',
    },
    body: z.strictObject({
      scenario: z.literal(true),
      evaluation: opaqueId,
      run: z.string(),
      scheme: z.strictObject({ id: opaqueId, version, sha256 }),
      zones: z.array(zoneMoveShape),
      /** Items for which the earlier run collected nothing: they count as not reported. */
      uncollected: z.array(z.string()),
      warnings,
    }),
  },
  problems: ['scheme.unknown', 'evaluation.unknown', 'evaluation.not-run'],
});
