import { prefectures } from '../../../libs/domain/zone.ts';

/** The name under which a zone is registered, and which its forms bear. */
export const zoneName = (zone: string): string => `${prefectures[zone] ?? zone}联动创新区`;
