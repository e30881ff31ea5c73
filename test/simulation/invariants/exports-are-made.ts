import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { ExportJob } from '../../../libs/ports/exports.ts';
import type { Invariant } from './invariant.ts';

/** Whatever was asked to be exported is made in the end, and each of its files holds what its hash says. */
export const exportsAreMade: Invariant = {
  name: 'exports are made',
  atRest: ({ sim, view }) => {
    const stored = new Map(
      sim.world.objects
        .all()
        .filter(({ key }) => key.startsWith('exports/'))
        .map(({ key, bytes }) => [key, bytes]),
    );
    return [...view().exports.values()].flatMap(({ value }) => faultsOf(value, stored));
  },
};

const faultsOf = ({ id, state, files = [] }: ExportJob, stored: ReadonlyMap<string, Uint8Array>): readonly string[] => [
  ...(state === 'done' && files.at(-1)?.name === 'manifest.json' ? [] : [`export ${id} is ${state}`]),
  ...files
    .filter(({ key, sha256 }) => sha256Hex(stored.get(key) ?? new Uint8Array()) !== sha256)
    .map(({ name }) => `${name} of export ${id} is not what its hash says`),
];
