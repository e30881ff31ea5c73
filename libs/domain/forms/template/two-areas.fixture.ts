import type { Zone } from '../../zone.ts';

/** A zone (联动创新区) with two sub-areas (片区), for which templates are printed. */
export const twoAreas: Zone = {
  id: 'hangzhou',
  name: '杭州联动创新区',
  subAreas: [{ name: '主城片区' }, { name: '临空片区' }],
};
