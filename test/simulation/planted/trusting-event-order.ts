import type { Plant } from './plant.ts';

const VERSION = /"type":"province-totals\.recorded".*"version":(\d+)/u;

/** See `wrong`. */
export const trustingEventOrder: Plant = {
  name: 'trusting-event-order',
  wrong: 'indicators take the totals that the event names, as if events came in their order',
  ports: (ports, running) => ({
    ...ports,
    readRecord: (key) => {
      const version = VERSION.exec(running().message)?.[1];
      const named = version !== undefined && key.pk.startsWith('TOTALS#') && key.sk === 'HEAD';
      return ports.readRecord(named ? { ...key, sk: `V#${version.padStart(6, '0')}` } : key);
    },
  }),
};
