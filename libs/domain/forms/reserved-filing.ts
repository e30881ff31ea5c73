import type { Actor } from '../actor.ts';
import type { Filing } from '../filing.ts';
import { maySeeAudience } from '../finding-audience.ts';
import { type Problem, problem } from '../problem.ts';
import { findHeading } from './catalogue.ts';

/**
 * Whether a person may have the files of a filing that they know of. Those of a reserved form, such as 重大产业项目 with its
 * projects under negotiation (在谈), are for the zone that filed and the office alone: a file cannot be shown in part.
 *
 * @example
 * mayOpenFiles({ sub: 'a', role: 'auditor' }, { zone: 'hangzhou', form: 'major-projects' }); // false
 */
export const mayOpenFiles = (actor: Actor, filing: Pick<Filing, 'zone' | 'form'>): boolean =>
  findHeading(filing.form)?.reserved === undefined || maySeeAudience(actor, filing, 'zone-and-office');

/** The filing is known to the one who asks, and its files are not for them. */
export const filesReserved: Problem = problem('not-found', 'submission.reserved', {
  zh: '该报表含在谈项目，文件仅限报送单位和省自贸办查阅',
  en: 'This form holds projects under negotiation: its files are for the zone that filed it and the office alone',
});
