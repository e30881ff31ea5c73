import { type Problem, problem } from '../domain/problem.ts';

/**
 * Whether a write may go ahead: what exists must be named by the version that was read (`If-Match`), what does not
 * exist by none or by version 0 (`If-None-Match: *`). Otherwise the problem: 428 without a version, 412 with another one.
 *
 * @example
 * checkVersion(3, 3); // undefined: go ahead
 */
export const checkVersion = (current: number | undefined, named: number | undefined): Problem | undefined => {
  if ((current ?? 0) === (named ?? 0)) return undefined;
  if (named === undefined) {
    return problem('precondition-required', 'request.if-match-required', {
      zh: '内容已存在，更新时须用 If-Match 注明所读取的版本（ETag）',
      en: 'It exists already; name the version that you read (its ETag) in If-Match',
    });
  }
  return problem('stale', 'request.stale', {
    zh: '内容已被他人更新，请重新读取后再操作',
    en: 'It was changed in the meantime; read it again first',
  });
};
