import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { cursor, limit, sha256, zoneId } from '../../libs/lambda/shapes.ts';

const service = z.enum([
  'intake',
  'validation',
  'indicators',
  'ranking',
  'publishing',
  'portal',
  'calendar',
  'notices',
  'exports',
]);

const entry = z.strictObject({
  sequence: z.int(),
  at: z.string(),
  actor: z.string(),
  role: z.nullable(z.string()),
  cause: z.nullable(z.record(z.string(), z.string())),
  action: z.string(),
  subject: z.string(),
  facts: z.exactOptional(z.record(z.string(), z.unknown())),
  changes: z.array(z.strictObject({ record: z.string(), version: z.int(), before: z.nullable(sha256), after: sha256 })),
  previous: z.nullable(sha256),
  hash: sha256,
});

const exampleHash = '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945';

const exampleEntry = {
  sequence: 1,
  at: '2026-01-12T01:00:00.000Z',
  actor: 'office-1',
  role: 'office',
  cause: { request: 'JKJaXmPLvHcESHA=' },
  action: 'zone.registered',
  subject: 'ningbo',
  changes: [{ record: 'portal ZONES ningbo', version: 1, before: null, after: exampleHash }],
  previous: null,
  hash: exampleHash,
};

/** Reads the entries of one audit chain. */
export const readAuditRoute = defineRoute({
  id: 'readAudit',
  method: 'GET',
  path: '/v1/audit',
  summary: { zh: '一条审计链的记录', en: 'The entries of an audit chain' },
  query: z.strictObject({ service, chain: zoneId, limit: z.exactOptional(limit), cursor: z.exactOptional(cursor) }),
  answer: {
    status: 200,
    description: { zh: '按顺序的一页记录', en: 'A page of entries, in their order' },
    body: z.strictObject({ items: z.array(entry), next: z.exactOptional(cursor) }),
  },
  problems: [],
  example: { answer: { items: [exampleEntry] } },
});

const problemShape = z.strictObject({ where: z.string(), number: z.int(), what: z.string() });

/** Verifies all chains and seals. */
export const verifyAuditRoute = defineRoute({
  id: 'verifyAudit',
  method: 'GET',
  path: '/v1/audit/verification',
  summary: { zh: '核验全部审计链与日封存', en: 'Verify all audit chains and their daily seals' },
  query: z.strictObject({ cursor: z.exactOptional(cursor) }),
  answer: {
    status: 200,
    description: {
      zh: '本页的核验结果；有 next 时须继续，全部各页均为 ok 才算通过',
      en: 'What this page came to; go on while there is `next`: all is well where every page is `ok`',
    },
    body: z.strictObject({
      ok: z.boolean(),
      entries: z.int(),
      chains: z.array(
        z.strictObject({
          service: z.string(),
          chain: z.string(),
          entries: z.int(),
          head: z.strictObject({ sequence: z.int(), hash: z.nullable(z.string()) }),
          ok: z.boolean(),
          broken: z.exactOptional(problemShape),
        }),
      ),
      seals: z.array(z.strictObject({ number: z.int(), day: z.string(), chains: z.int(), hash: z.string() })),
      firstProblem: z.exactOptional(problemShape),
      next: z.exactOptional(cursor),
    }),
  },
  problems: [],
  example: {
    answer: {
      ok: true,
      entries: 1,
      chains: [{ service: 'portal', chain: 'ningbo', entries: 1, head: { sequence: 1, hash: exampleHash }, ok: true }],
      seals: [{ number: 1, day: '2026-01-12', chains: 1, hash: exampleHash }],
    },
  },
});

/** Answers the audit trail as a file, to be verified elsewhere. */
export const exportAuditRoute = defineRoute({
  id: 'exportAudit',
  method: 'GET',
  path: '/v1/audit/export',
  summary: { zh: '导出审计轨迹（JSON Lines）', en: 'Export the audit trail (JSON Lines)' },
  query: z.strictObject({ cursor: z.exactOptional(cursor) }),
  answer: {
    status: 200,
    description: {
      zh: '本页文件的链接；有 next 时须继续，各页相接即为全部轨迹',
      en: 'A link to the file of this page; go on while there is `next`: the pages one after the other are the trail',
    },
    body: z.strictObject({
      url: z.string(),
      expiresAt: z.string(),
      fileName: z.string(),
      size: z.int(),
      sha256,
      next: z.exactOptional(cursor),
    }),
  },
  problems: [],
  example: {
    answer: {
      url: 'https://results.example/audit/4f53cda1.jsonl',
      expiresAt: '2026-01-12T09:05:00+08:00',
      fileName: 'audit.jsonl',
      size: 1024,
      sha256: exampleHash,
    },
  },
});
