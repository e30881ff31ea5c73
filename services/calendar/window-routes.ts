import * as z from 'zod/mini';
import { windowStates } from '../../libs/domain/calendar/window-times.ts';
import type { RequestOf } from '../../libs/lambda/api-request.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, formId, line, message, paragraph, period, time, yearText, zoneId } from '../../libs/lambda/shapes.ts';
import { windowRuleShape } from './window-rule-shape.ts';

/** The id of a window: form, period and zone, or `all` for every zone. */
const windowIdShape = z.string().check(z.regex(/^[a-z][a-z-]{0,63}\.20\d\d(Q[1-4])?\.[a-z][a-z0-9-]{0,63}$/));

const extensionShape = z.strictObject({
  zone: zoneId,
  dueAt: time,
  reason: z.string(),
  approver: z.exactOptional(z.string()),
  documentNo: z.exactOptional(z.string()),
  by: z.string(),
  at: time,
});

const proposalShape = z.strictObject({
  dueAt: time,
  why: z.enum(['ticks-missing', 'work-stuck']),
  from: time,
  to: time,
  at: time,
  decision: z.exactOptional(z.enum(['approve', 'refuse'])),
});

const windowShape = z.strictObject({
  id: windowIdShape,
  form: formId,
  title: message,
  period,
  zone: zoneId,
  opensAt: time,
  dueAt: time,
  graceUntil: time,
  closesAt: time,
  state: z.enum(windowStates),
  provisional: z.boolean(),
  extension: z.exactOptional(extensionShape),
  proposal: z.exactOptional(proposalShape),
});

const exampleWindow = {
  id: 'work-plan.2026Q1.hangzhou',
  form: 'work-plan',
  title: { zh: '联动创新区各片区工作机制', en: 'Work plan of the sub-areas' },
  period: '2026Q1',
  zone: 'hangzhou',
  opensAt: '2026-04-01T00:00:00+08:00',
  dueAt: '2026-04-15T18:00:00+08:00',
  graceUntil: '2026-04-15T18:20:00+08:00',
  closesAt: '2027-03-01T09:00:00+08:00',
  state: 'open',
  provisional: false,
} as const;

/** Lists the windows of a period; people of a zone see their own, the portal those of all zones. */
export const listWindowsRoute = defineRoute({
  id: 'listWindows',
  method: 'GET',
  path: '/v1/windows',
  summary: { zh: '报送时限', en: 'Until when the forms of a period are due' },
  query: z.strictObject({
    period,
    zone: z.exactOptional(zoneId),
    form: z.exactOptional(formId),
    asOf: z.exactOptional(asOf),
  }),
  answer: {
    status: 200,
    description: { zh: '各表、各联动创新区的时限，含延期', en: 'By form and zone, with what was extended' },
    body: z.strictObject({ items: z.array(windowShape) }),
  },
  problems: [],
  example: { answer: { items: [exampleWindow] } },
});

/** Reads one window. */
export const readWindowRoute = defineRoute({
  id: 'readWindow',
  method: 'GET',
  path: '/v1/windows/{id}',
  summary: { zh: '查看报送时限', en: 'Read a window' },
  params: z.strictObject({ id: windowIdShape }),
  query: z.strictObject({ asOf: z.exactOptional(asOf) }),
  answer: { status: 200, description: { zh: '时限', en: 'The window' }, body: windowShape },
  problems: ['window.unknown'],
  example: { answer: exampleWindow },
});

/** Moves a deadline, or decides what the system proposes. */
export const extendWindowRoute = defineRoute({
  id: 'extendWindow',
  method: 'PATCH',
  path: '/v1/windows/{id}',
  summary: { zh: '延期，或审批系统建议的延期', en: 'Extend a window, or decide on a proposed extension' },
  params: z.strictObject({ id: windowIdShape }),
  body: z.union([
    z.strictObject({
      dueAt: time,
      reason: paragraph,
      approver: z.exactOptional(line),
      documentNo: z.exactOptional(line),
    }),
    z.strictObject({
      decision: z.enum(['approve', 'refuse']),
      reason: paragraph,
      approver: z.exactOptional(line),
      documentNo: z.exactOptional(line),
    }),
  ]),
  ifMatch: 'accepted',
  answer: { status: 200, description: { zh: '已记录', en: 'Recorded' }, body: windowShape },
  problems: ['window.unknown', 'window.not-later', 'window.no-proposal', 'request.stale', 'request.if-match-required'],
  example: {
    request: {
      dueAt: '2026-04-20T18:00:00+08:00',
      reason: '报送系统检修，统一顺延',
      approver: '省自贸办负责人',
      documentNo: '浙自贸办函〔2026〕8号',
    },
    answer: {
      ...{ ...exampleWindow, id: 'work-plan.2026Q1.all', zone: 'all', state: 'upcoming' },
      ...{ dueAt: '2026-04-20T18:00:00+08:00', graceUntil: '2026-04-20T18:20:00+08:00' },
      extension: {
        ...{ zone: 'all', dueAt: '2026-04-20T18:00:00+08:00', reason: '报送系统检修，统一顺延' },
        ...{ approver: '省自贸办负责人', documentNo: '浙自贸办函〔2026〕8号' },
        ...{ by: 'office-1', at: '2026-01-12T09:00:00+08:00' },
      },
    },
  },
});

/** The body of {@link extendWindowRoute}. */
export type ExtendWindowBody = RequestOf<typeof extendWindowRoute>['body'];

const settingShape = z.strictObject({
  form: formId,
  year: yearText,
  window: windowRuleShape,
  reason: z.string(),
  by: z.string(),
  at: time,
});

/** Sets the window of a form in a year. */
export const setWindowRoute = defineRoute({
  id: 'setWindow',
  method: 'PUT',
  path: '/v1/window-settings/{form}/{year}',
  summary: { zh: '设置某表某年度的报送时限规则', en: 'Set the rule by which a form is due in a year' },
  params: z.strictObject({ form: formId, year: yearText }),
  body: z.strictObject({ window: windowRuleShape, reason: paragraph }),
  ifMatch: 'accepted',
  answer: { status: 200, created: true, description: { zh: '已设置', en: 'Set' }, body: settingShape },
  problems: ['form.unknown', 'request.stale', 'request.if-match-required'],
  example: {
    request: { window: { kind: 'workday', nth: 8, hour: 18 }, reason: '年度工作安排' },
    answer: {
      ...{ form: 'work-plan', year: '2026', window: { kind: 'workday', nth: 8, hour: 18 } },
      ...{ reason: '年度工作安排', by: 'office-1', at: '2026-01-12T09:00:00+08:00' },
    },
  },
});

/** Lists what was set for a year. */
export const listWindowSettingsRoute = defineRoute({
  id: 'listWindowSettings',
  method: 'GET',
  path: '/v1/window-settings',
  summary: { zh: '某年度的报送时限设置', en: 'The rules that were set for a year' },
  query: z.strictObject({ year: yearText, asOf: z.exactOptional(asOf) }),
  answer: {
    status: 200,
    description: { zh: '与默认规则不同的设置', en: 'Those that differ from the default' },
    body: z.strictObject({ items: z.array(settingShape) }),
  },
  problems: [],
});
