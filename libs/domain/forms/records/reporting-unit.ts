import type { Zone } from '../../zone.ts';
import { compactText } from '../reading/compact-text.ts';
import { relationTo } from '../reading/filing-zone.ts';

/**
 * What a 填报单位 has to do with a zone: as `relationTo`, but a name with one of the zone's sub-areas (片区) in it may be
 * an office of that, for sheets are filled in sub-area by sub-area.
 *
 * @example
 * unitRelation({ id: 'hangzhou', name: '杭州联动创新区', subAreas: [{ name: '主城片区' }] }, '主城片区管委会'); // 'unclear'
 */
export const unitRelation = (zone: Zone, reportingUnit: string): 'same' | 'unclear' | 'other' => {
  const relation = relationTo(zone, reportingUnit);
  const unit = compactText(reportingUnit);
  const ofSubArea = zone.subAreas.some(({ name }) => unit.includes(compactText(name)));
  return relation === 'other' && ofSubArea ? 'unclear' : relation;
};
