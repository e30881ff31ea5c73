import type { World } from '../../infra/cli/demo/world.ts';
import type { Actor } from '../../libs/domain/actor.ts';
import type { MemoryWorld } from './memory-world.ts';

/** The system in memory, as the demo uses a running one. */
export const demoInMemory = (memory: MemoryWorld): World => ({
  call: async ({ role, zone, method, path, body, headers }) => {
    const actor: Actor | undefined = role && {
      sub: `dev-${role}${zone ? `-${zone}` : ''}`,
      role,
      ...(zone ? { zone } : {}),
    };
    const reply = await memory.call(actor, method, path, { ...(headers ? { headers } : {}), body });
    const etag = reply.headers['etag'];
    return { status: reply.status, ...(etag ? { etag } : {}), body: reply.text ? JSON.parse(reply.text) : undefined };
  },
  postForm: async ({ fields, bytes }) => {
    const outcome = memory.objects.submitForm(fields, bytes);
    return outcome.stored ? { status: 204, text: '' } : { status: 403, text: JSON.stringify(outcome) };
  },
  file: () => Promise.reject(new TypeError('in memory, only JSON is asked for')),
  download: async (path) => {
    const { status, headers } = await memory.call(undefined, 'GET', path);
    const file = memory.objects.openLink(headers['location'] ?? '');
    if (status !== 302 || !file) throw new Error(`${path} answered ${status}`);
    return file.bytes;
  },
  advanceTo: async (moment) => {
    memory.setClock(moment);
    await memory.fireAnnual(moment);
  },
  pause: async () => {
    await memory.deliver();
  },
});
