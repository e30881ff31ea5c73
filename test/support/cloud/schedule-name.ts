import { localPlace } from '../../../infra/local/place.ts';
import { readTemplate } from '../../../infra/local/template/read-template.ts';
import type { OpenCloud } from './open-cloud.ts';

/** The name of the one schedule of a function, by the beginning of its logical id: `Tick`. */
export function readScheduleName({ packageDir, cloud }: OpenCloud, beginning: string): string {
  const { schedules } = readTemplate(packageDir, { ...localPlace, origin: cloud.origin });
  const [found, ...others] = schedules.filter(({ logicalId }) => logicalId.startsWith(beginning));
  if (!found || others.length > 0) throw new Error(`not one schedule begins with ${beginning}`);
  return found.name;
}
