import { province } from '../../../libs/domain/zone.ts';
import type { ApiCall } from '../system/invoke.ts';
import type { Plant } from './plant.ts';

/** Whoever announces a filing may do so, whosoever it is. */
export const zoneNotChecked: Plant = {
  name: 'zone-not-checked',
  wrong: 'one files for whatever zone the body names, not for the zone of one’s token',
  call: (call) =>
    call.path === '/v1/submissions' && call.actor ? { ...call, actor: asFiler(call, call.actor) } : call,
};

const asFiler = ({ body }: ApiCall, { sub }: NonNullable<ApiCall['actor']>): ApiCall['actor'] => {
  const { zone } = body as { readonly zone: string };
  return zone === province.id ? { sub, role: 'office' } : { sub, role: 'zone-officer', zone };
};
