import { embeddedWorld } from '../../../infra/cli/demo/embedded-world.ts';
import type { World } from '../../../infra/cli/demo/world.ts';
import { type Cloud, startCloud } from '../../../infra/local/cloud.ts';
import type { Faults } from '../../../infra/local/faults.ts';
import { ensurePackage } from '../../../infra/local/package.ts';
import { type Caller, callerOf } from './caller.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;

/** The year that is filed while these tests play: the world begins in January of the next. */
export const YEAR = 2025;

/** An embedded cloud of the packaged sources, and the two ways to use it: as the demo does, and request by request. */
export interface OpenCloud {
  readonly cloud: Cloud;
  readonly world: World;
  readonly api: Caller;
  /** The folder of the packaged template. */
  readonly packageDir: string;
}

/**
 * Starts an embedded cloud on a free port, on 12 January 2026 at nine in Shanghai; in memory without a data folder.
 * The caller closes it.
 */
export async function openCloud(
  options: { readonly faults?: Faults; readonly dataDir?: string } = {},
): Promise<OpenCloud> {
  const packageDir = await packaged();
  const cloud = await startCloud({ packageDir, startAt: '2026-01-12T01:00:00.000Z', ...options });
  return { cloud, world: embeddedWorld(cloud), api: callerOf(cloud), packageDir };
}

/** The package of the sources as they are; made once and shared by every test and command. */
export const packaged = (): Promise<string> => ensurePackage({ root: ROOT, cacheDir: `${ROOT}.local/package` });
