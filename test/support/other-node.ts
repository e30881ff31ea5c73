import { spawnSync } from 'node:child_process';

const PLACES = [process.env['OTHER_NODE'] || 'node', '/usr/bin/node', '/usr/local/bin/node'];

/** A Node of this machine of another version than the one that runs, if there is one. `OTHER_NODE` names one. */
export const otherNode: { readonly path: string; readonly version: string } | undefined = PLACES.flatMap((path) => {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 ? [{ path, version: stdout.trim() }] : [];
}).find(({ version }) => version !== process.version);
