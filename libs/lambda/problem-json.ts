import type { Message } from '../domain/message.ts';
import type { Problem, ProblemKind } from '../domain/problem.ts';
import type { Language } from './api-request.ts';

/** A refusal as the API answers it: a problem, or a failure of ours of which nothing is told. */
export type Refusal = Omit<Problem, 'kind'> & {
  readonly kind: ProblemKind | 'internal' | 'too-many';
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number;
};

/** A failure of ours (内部错误): the journal has the rest, under the request's id. */
export const internalRefusal: Refusal = {
  kind: 'internal',
  code: 'internal',
  message: { zh: '系统内部错误，已记录', en: 'Something went wrong on our side; it has been recorded' },
};

/** The one table from kinds to HTTP: status and title. */
export const refusalKinds: Readonly<Record<Refusal['kind'], { readonly status: number; readonly title: Message }>> = {
  invalid: { status: 400, title: { zh: '请求无效', en: 'Invalid request' } },
  forbidden: { status: 403, title: { zh: '无权访问', en: 'Forbidden' } },
  'not-found': { status: 404, title: { zh: '未找到', en: 'Not found' } },
  conflict: { status: 409, title: { zh: '状态冲突', en: 'Conflict' } },
  stale: { status: 412, title: { zh: '版本已变化', en: 'Precondition failed' } },
  'too-large': { status: 413, title: { zh: '内容过大', en: 'Content too large' } },
  unprocessable: { status: 422, title: { zh: '无法处理', en: 'Unprocessable content' } },
  'precondition-required': { status: 428, title: { zh: '缺少前提条件', en: 'Precondition required' } },
  'too-many': { status: 429, title: { zh: '请求过于频繁', en: 'Too many requests' } },
  internal: { status: 500, title: { zh: '内部错误', en: 'Internal error' } },
  unavailable: { status: 503, title: { zh: '服务不可用', en: 'Service unavailable' } },
};

/** The body of a refusal: RFC 9457 with our members `code`, `requestId` and `errors`. */
export interface ProblemJson {
  readonly type: `urn:lianchuang:problem:${string}`;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors?: readonly { readonly pointer?: string; readonly parameter?: string; readonly detail: string }[];
}

/**
 * A refusal in the reader's language.
 *
 * @example
 * problemJson(edgeProblems.bodyMissing, { language: 'en', requestId: 'r-1' }).status; // 400
 */
export const problemJson = (
  { kind, code, message, errors }: Refusal,
  { language, requestId }: { readonly language: Language; readonly requestId: string },
): ProblemJson => {
  const { status, title } = refusalKinds[kind];
  const places = errors?.map(({ message: place, ...where }) => ({ ...where, detail: place[language] }));
  return {
    type: `urn:lianchuang:problem:${code}`,
    title: title[language],
    status,
    detail: message[language],
    code,
    requestId,
    ...(places ? { errors: places } : {}),
  };
};
