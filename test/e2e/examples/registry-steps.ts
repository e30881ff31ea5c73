import { done } from '../../support/cloud/filing.ts';
import { office, officeLead, officer, type Step, zoneLead } from './step.ts';

/** Zones, people, the calendar and its windows: what stands before anything is filed. */
export const registrySteps: readonly Step[] = [
  { operation: 'registerZone', as: office, path: '/v1/zones/hangzhou' },
  { operation: 'registerPerson', as: zoneLead, path: '/v1/people/li.wei' },
  {
    operation: 'handOver',
    as: zoneLead,
    path: '/v1/handovers',
    prepare: async ({ api }) => {
      const json = { name: '王芳', role: 'zone-officer', zone: 'hangzhou' };
      await done(api, { as: zoneLead, method: 'PUT', path: '/v1/people/wang.fang', json });
    },
  },
  { operation: 'enterYear', as: officeLead, path: '/v1/calendar/years/2027' },
  { operation: 'setWindow', as: office, path: '/v1/window-settings/work-plan/2026' },
  { operation: 'extendWindow', as: office, path: '/v1/windows/work-plan.2026Q1.all' },
  { operation: 'mergeForm', as: officer, path: '/v1/forms/indicator-data/merge' },
];
