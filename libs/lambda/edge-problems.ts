import { type Problem, type ProblemPlace, problem } from '../domain/problem.ts';

/** What any route may answer before, or instead of, its command. The codes are part of the API. */
export const edgeProblems = {
  tokenMissing: problem('forbidden', 'access.token-missing', {
    zh: '此接口需要令牌',
    en: 'This route needs a token',
  }),
  tokenUnusable: problem('forbidden', 'access.token-unusable', {
    zh: '令牌中的身份、角色或联动创新区不可用',
    en: 'The subject, role or zone in the token cannot be used',
  }),
  roleNotAllowed: problem('forbidden', 'access.role-not-allowed', {
    zh: '您的角色无权执行此操作',
    en: 'Your role may not do this',
  }),
  notShown: problem('not-found', 'access.not-shown', {
    zh: '没有可供您查看的内容',
    en: 'There is nothing here for you to see',
  }),
  contentType: problem('invalid', 'request.content-type', {
    zh: '请求正文应为 application/json',
    en: 'The body must be application/json',
  }),
  bodyMissing: problem('invalid', 'request.body-missing', { zh: '缺少请求正文', en: 'The body is missing' }),
  malformedJson: problem('invalid', 'request.malformed-json', {
    zh: '请求正文不是有效的 JSON（UTF-8）',
    en: 'The body is not valid JSON in UTF-8',
  }),
  bodyTooLarge: problem('too-large', 'request.too-large', { zh: '请求正文过大', en: 'The body is too large' }),
  ifMatchRequired: problem('precondition-required', 'request.if-match-required', {
    zh: '请在 If-Match 中给出您看到的版本（ETag）',
    en: 'Give the version that you saw (its ETag) in If-Match',
  }),
  cursor: problem(
    'invalid',
    'request.cursor',
    { zh: '翻页标记不属于此列表', en: 'The cursor does not belong to this listing' },
    [{ parameter: 'cursor', message: { zh: '无效', en: 'is not valid' } }],
  ),
  unavailable: problem('unavailable', 'cloud.unavailable', {
    zh: '服务暂时不可用，请稍后重试',
    en: 'The service is not available at the moment; please try again',
  }),
} as const satisfies Readonly<Record<string, Problem>>;

/** A client over its limit, which is told when to come again. */
export interface TooMany extends Omit<Problem, 'kind'> {
  readonly kind: 'too-many';
  readonly retryAfter: number;
}

/** One request too many of a client (请求过于频繁); it may come again after so many seconds. */
export const tooManyRequests = (retryAfter: number): TooMany => ({
  kind: 'too-many',
  code: 'request.too-many',
  message: {
    zh: `请求过于频繁，请在 ${retryAfter} 秒后重试`,
    en: `Too many requests; try again in ${retryAfter} seconds`,
  },
  retryAfter,
});

/** An answer stays small, whatever was sent. */
const maxPlaces = 100;

/** A request with wrong parts: how many there are, and the first hundred of them. */
export const invalidRequest = (places: readonly ProblemPlace[]): Problem =>
  problem(
    'invalid',
    'request.invalid',
    { zh: `请求有 ${places.length} 处不符合要求`, en: `The request is wrong in ${places.length} place(s)` },
    places.slice(0, maxPlaces),
  );
