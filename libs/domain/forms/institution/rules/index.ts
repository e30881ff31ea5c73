import type { RecordRule } from '../../records/record-form.ts';
import type { InstitutionSettings } from '../settings.ts';
import { changeLate } from './change-late.ts';
import { changeStale } from './change-stale.ts';
import { changeUndocumented } from './change-undocumented.ts';
import { leaderMissing } from './leader-missing.ts';
import { leaderNotCity } from './leader-not-city.ts';
import { memberUnlisted } from './member-unlisted.ts';
import { membersMissing } from './members-missing.ts';
import { phoneInPublic } from './phone-in-public.ts';
import { setupDiffers } from './setup-differs.ts';

/**
 * The form's own rules, under the office's settings. To add one is to add its file and a line here.
 *
 * @example
 * institutionRules(institutionSettings)[0]?.id; // 'leader.missing'
 */
export const institutionRules = (settings: InstitutionSettings): readonly RecordRule[] => [
  leaderMissing,
  leaderNotCity(settings),
  membersMissing,
  memberUnlisted(settings),
  setupDiffers,
  changeUndocumented,
  changeStale,
  changeLate,
  phoneInPublic,
];
