import type { Actor } from './actor.ts';
import type { Filing } from './filing.ts';
import { type Problem, problem } from './problem.ts';
import { province } from './zone.ts';

/**
 * Whether a filing is a person's own to fill in and sign (报送单位): a zone's people file for their zone, the office's for
 * the province. Roles are checked before.
 *
 * @example
 * isFiler({ sub: 'a', role: 'office' }, { zone: 'hangzhou' }); // false
 */
export const isFiler = ({ zone }: Actor, filing: Pick<Filing, 'zone'>): boolean =>
  filing.zone === (zone ?? province.id);

/** Somebody else's filing is theirs to explain and sign. */
export const notTheFiler: Problem = problem('forbidden', 'submission.not-filer', {
  zh: '只有报送单位可以填写说明、上传盖章扫描件和签发',
  en: 'Only those who filed it may explain it, upload its sealed scan and sign it off',
});
