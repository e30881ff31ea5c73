import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { sightField } from '../../records/sight-field.ts';
import { isCityLeader } from '../city-leader.ts';
import { isWholeZone, setupOf, spokenOf } from '../institution-of.ts';
import type { InstitutionSettings } from '../settings.ts';

/**
 * No head of the leading group has a title of a leader of the city (市领导).
 *
 * @example
 * leaderNotCity(institutionSettings).id; // 'leader.not-city'
 */
export const leaderNotCity = ({ cityLeaderTitles }: InstitutionSettings): RecordRule => ({
  id: 'leader.not-city',
  level: 'must-explain',
  source: 'Notice 三(一): 成立以市领导为组长的领导小组; which titles are meant is a setting',
  hint: {
    zh: '请写明组长的市领导职务，如“王某（市委常委、副市长）”；组长确非市领导的，请说明情况',
    en: 'State the title, as in 王某（市委常委、副市长）; if no head is a leader of the city, explain why',
  },
  find: (judged) =>
    (judged.sheets['institutions']?.rows ?? []).filter(isWholeZone).flatMap((row) => {
      const { leaders } = setupOf(row);
      if (leaders.length === 0 || leaders.some((leader) => isCityLeader(leader, judged.context.zone, cityLeaderTitles)))
        return [];
      const named = quoteAll(leaders.map(({ name, title }) => (title === '' ? name : `${name}（${title}）`)));
      return [
        sightField(row, spokenOf(row, 'leaderTitle'), '至少一位组长为市领导', {
          zh: `领导小组组长${named}的职务中没有市领导职务，通知要求以市领导为组长`,
          en: `The leading group must be headed by a leader of the city; its heads are ${named}`,
        }),
      ];
    }),
});
