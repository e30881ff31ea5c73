import * as z from 'zod/mini';
import { determinations, exemptionStates } from '../../libs/domain/exemptions/exemption.ts';
import { negativeList } from '../../libs/domain/exemptions/negative-list.ts';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import {
  asOf,
  cursor,
  limit,
  line,
  opaqueId,
  paragraph,
  sha256,
  subject,
  time,
  year,
  yearText,
  zoneId,
} from '../../libs/lambda/shapes.ts';
import { basisShape } from './adjustment-routes.ts';

/** A case is of one incident: more entries than this come of none. */
const ENTRIES = 10;

const entryIds = z.array(opaqueId).check(
  z.maxLength(ENTRIES),
  z.refine((ids) => new Set(ids).size === ids.length),
);

/** What a zone asks for. */
const asked = {
  evaluation: z.exactOptional(opaqueId),
  adjustments: entryIds,
  incident: line,
  statement: paragraph,
  evidenceSha256: z.exactOptional(sha256),
};

/** What is decided. */
const decision = {
  determination: z.enum(determinations),
  reason: paragraph,
  authority: basisShape,
  waived: entryIds,
};

const grounds = z.array(z.enum(negativeList)).check(z.maxLength(negativeList.length));

const deed = { by: z.string(), at: time };

/** A case has a few handlers (承办人). */
const subjects = z.array(subject).check(
  z.maxLength(10),
  z.refine((people) => new Set(people).size === people.length),
);

const exemptionShape = z.strictObject({
  id: opaqueId,
  ...asked,
  zone: zoneId,
  year,
  state: z.enum(exemptionStates),
  submitted: z.strictObject(deed),
  handlers: z.exactOptional(z.strictObject({ ...deed, people: subjects })),
  /** While it is open: who has it at hand, in the zone and in the office, after all handovers (移交). */
  holder: z.exactOptional(z.string()),
  handledBy: z.exactOptional(z.array(z.string())),
  decided: z.exactOptional(
    z.strictObject({ ...deed, ...decision, barredBy: grounds, evaluation: z.exactOptional(opaqueId) }),
  ),
});

const one = { params: z.strictObject({ id: opaqueId }) } as const;

/** Asks for error tolerance. */
export const requestExemptionRoute = defineRoute({
  id: 'requestExemption',
  method: 'POST',
  path: '/v1/exemptions',
  summary: { zh: '申请容错', en: 'Ask for error tolerance' },
  body: z.strictObject({ ...asked, adjustments: entryIds.check(z.minLength(1)) }),
  idempotencyKey: 'accepted',
  answer: {
    status: 201,
    description: { zh: '已申请', en: 'Asked for' },
    body: z.strictObject({ id: opaqueId, state: z.literal('submitted') }),
  },
  problems: [
    'evaluation.unknown',
    'exemption.entry-unknown',
    'exemption.barred',
    'exemption.repeated',
    'request.key-reused',
  ],
  example: {
    request: {
      evaluation: '2025-1f0c2b3a4958',
      adjustments: ['2025-1f0c2b3a49586d7e'],
      incident: '2025-安监-17',
      statement: '先行先试无人驾驶测试，程序合规，事后已主动整改',
    },
    answer: { id: '2025-9a8b7c6d5e4f3a2b', state: 'submitted' },
  },
});

/** Records the determination of a case, and decides its effect. */
export const decideExemptionRoute = defineRoute({
  ...one,
  id: 'decideExemption',
  method: 'POST',
  path: '/v1/exemptions/{id}/decision',
  summary: { zh: '登记容错认定并决定其对考评的影响', en: 'Record the determination of a case and decide its effect' },
  body: z.strictObject({ ...decision, negativeList: z.exactOptional(grounds) }),
  ifMatch: 'required',
  answer: {
    status: 200,
    description: {
      zh: '已决定；豁免事项的，另行测算以替代原考评',
      en: 'Decided; where it waives an entry, a new evaluation is run in place of the one that it named',
    },
    body: exemptionShape,
  },
  problems: [
    'exemption.unknown',
    'exemption.state',
    'exemption.own-matter',
    'exemption.not-linked',
    'exemption.refused-waives',
    'exemption.barred',
    'request.stale',
  ],
  example: {
    request: {
      determination: 'exempt',
      reason: '符合容错条件，免予扣分',
      authority: { issuer: '中共杭州市纪委', documentNo: '杭纪容〔2026〕2号', date: '2026-03-10' },
      waived: ['2025-1f0c2b3a49586d7e'],
    },
  },
});

/** The body of {@link decideExemptionRoute}. */
export type DecideExemptionBody = RequestOf<typeof decideExemptionRoute>['body'];

/** Names who handles a case: they may read its file. */
export const nameHandlersRoute = defineRoute({
  ...one,
  id: 'nameHandlers',
  method: 'PUT',
  path: '/v1/exemptions/{id}/handlers',
  summary: { zh: '指定容错案件承办人', en: 'Name who handles a case of error tolerance' },
  body: z.strictObject({ people: subjects }),
  ifMatch: 'required',
  answer: {
    status: 200,
    description: {
      zh: '已指定：省自贸办工作人员中，仅承办人可以查看案卷',
      en: 'Named: of the officers of the office, they alone may read its file',
    },
    body: exemptionShape,
  },
  problems: ['exemption.unknown', 'exemption.state', 'request.stale'],
  example: { request: { people: ['office-2', 'office-3'] } },
});

/** Lists the cases of a year; people of a zone see their own. */
export const listExemptionsRoute = defineRoute({
  id: 'listExemptions',
  method: 'GET',
  path: '/v1/exemptions',
  summary: { zh: '某年度的容错案件', en: 'The cases of error tolerance of a year' },
  query: z.strictObject({
    year: yearText,
    zone: z.exactOptional(zoneId),
    asOf: z.exactOptional(asOf),
    limit: z.exactOptional(limit),
    cursor: z.exactOptional(cursor),
  }),
  answer: {
    status: 200,
    description: { zh: '案件列表', en: 'The cases' },
    body: z.strictObject({ items: z.array(exemptionShape), next: z.exactOptional(cursor) }),
  },
  problems: [],
});

/** Reads one case. */
export const readExemptionRoute = defineRoute({
  ...one,
  id: 'readExemption',
  method: 'GET',
  path: '/v1/exemptions/{id}',
  summary: { zh: '查看容错案件', en: 'Read a case of error tolerance' },
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: { status: 200, description: { zh: '案件', en: 'The case' }, body: exemptionShape },
  problems: ['exemption.unknown'],
});
