import { problem } from '../../libs/domain/problem.ts';

/** Another version than the one that the client saw stands (`If-Match`). */
export const stale = problem('stale', 'request.stale', {
  zh: '内容已被他人更新，请重新读取后再操作',
  en: 'It was changed in the meantime; read it again first',
});
