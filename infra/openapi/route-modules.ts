import type { Message } from '../../libs/domain/message.ts';
import type { Route } from '../../libs/lambda/route.ts';
import * as audit from '../../services/audit/routes.ts';
import * as boards from '../../services/boards/routes.ts';
import * as calendar from '../../services/calendar/routes.ts';
import * as exports from '../../services/exports/routes.ts';
import * as indicators from '../../services/indicators/routes.ts';
import * as intake from '../../services/intake/routes.ts';
import * as notices from '../../services/notices/routes.ts';
import * as portal from '../../services/portal/routes.ts';
import * as publishing from '../../services/publishing/routes.ts';
import * as ranking from '../../services/ranking/routes.ts';
import * as validation from '../../services/validation/routes.ts';

/** What one service adds to the API. */
export interface RouteModule {
  /** The service's folder, and the tag of its operations. */
  readonly service: string;
  readonly about: Message;
  /** All that its `routes.ts` exports: routes, and shapes that its commands need. */
  readonly exported: Readonly<Record<string, unknown>>;
}

/** Every service with routes: one line each. */
export const routeModules: readonly RouteModule[] = [
  {
    service: 'audit',
    about: { zh: '审计与运行', en: 'Audit chains, their seals, and messages that were set aside' },
    exported: audit,
  },
  {
    service: 'boards',
    about: { zh: '进度与汇总', en: 'How far filings and tasks are, and summaries' },
    exported: boards,
  },
  { service: 'calendar', about: { zh: '时限与催办', en: 'Windows, extensions and reminders' }, exported: calendar },
  { service: 'exports', about: { zh: '批量导出', en: 'Bulk exports, with a manifest of hashes' }, exported: exports },
  {
    service: 'indicators',
    about: { zh: '指标测算', en: 'Indicator values and where they come from' },
    exported: indicators,
  },
  { service: 'intake', about: { zh: '报送接收', en: 'Submissions, their uploads and receipts' }, exported: intake },
  {
    service: 'notices',
    about: { zh: '通知与事件', en: 'The inbox, the log of events, and webhooks' },
    exported: notices,
  },
  {
    service: 'portal',
    about: { zh: '办理与登记', en: 'The registry, province totals, sign-off and review' },
    exported: portal,
  },
  { service: 'publishing', about: { zh: '报告发布', en: 'Drafts and released reports' }, exported: publishing },
  { service: 'ranking', about: { zh: '考评排名', en: 'Evaluations, rankings and their decisions' }, exported: ranking },
  { service: 'validation', about: { zh: '数据校验', en: 'What validation found' }, exported: validation },
];

/**
 * The routes among what a module exports, in the order of their paths.
 *
 * @example routesOf(module).map(({ id }) => id) // ['listSubmissions', 'createSubmission', …]
 */
export function routesOf({ exported }: RouteModule): readonly Route[] {
  return Object.values(exported)
    .filter(isRoute)
    .toSorted((a, b) => byText(a.path, b.path) || byText(a.method, b.method));
}

/** `defineRoute` is the only maker of these, so the fields that nothing else has will do. */
function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'method' in value && 'access' in value && 'answer' in value;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
