import type { Plant } from './plant.ts';

/** See `wrong`. */
export const pointerBeforeObject: Plant = {
  name: 'pointer-before-object',
  wrong: 'an object is written after the record that points to it, if the process lives that long',
  ports: (ports) => {
    const later: Parameters<typeof ports.putObject>[0][] = [];
    return {
      ...ports,
      putObject: async (object) => void later.push(object),
      commit: async (writes) => {
        const outcome = await ports.commit(writes);
        if (outcome.committed) for (const object of later.splice(0)) await ports.putObject(object);
        return outcome;
      },
    };
  },
};
