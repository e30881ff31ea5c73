import { type Zone, zoneStem } from '../../zone.ts';

/**
 * What a 填报单位 has to do with a zone: it is the zone; it begins like it (杭州市商务局), so that it may be one of its
 * offices; or it is another.
 *
 * @example
 * relationTo(hangzhou, '宁波联动创新区'); // 'other'
 */
export const relationTo = (zone: Zone, reportingUnit: string): 'same' | 'unclear' | 'other' => {
  const own = zoneStem(zone.name);
  const named = zoneStem(reportingUnit);
  if (named === own) return 'same';
  return own !== '' && named.startsWith(own) ? 'unclear' : 'other';
};
