import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packaged } from '../../support/cloud/open-cloud.ts';
import type { MakeWorld } from '../open-run.ts';
import { cloudWorld } from './cloud-world.ts';

/** Packages the system, and makes worlds over the embedded cloud, each in a folder of its own that goes with it. */
export const freshClouds = async (): Promise<MakeWorld> => {
  const packageDir = await packaged();
  return async (options) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'simulation-'));
    const world = await cloudWorld(options, { packageDir, dataDir, ids: 'id' });
    return {
      ...world,
      close: async () => {
        const wrong = await world.close();
        rmSync(dataDir, { recursive: true, force: true });
        return wrong;
      },
    };
  };
};
