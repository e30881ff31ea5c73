import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startCloud } from '../local/cloud.ts';
import { ensurePackage } from '../local/package.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/**
 * Serves the system on this machine until it is interrupted. What is stored stays; with `--empty` it begins with nothing,
 * and what was there is put aside under another name.
 */
const start = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '3000' },
      data: { type: 'string', default: join(ROOT, '.local/data') },
      empty: { type: 'boolean', default: false },
    },
  });
  if (!/^\d{1,5}$/u.test(values.port)) throw new TypeError(`--port takes a number, not ${values.port}`);
  if (values.empty) await putAside(values.data);
  const packageDir = await ensurePackage({ root: ROOT, cacheDir: join(ROOT, '.local/package') });
  const cloud = await startCloud({
    packageDir,
    dataDir: values.data,
    port: Number(values.port),
    log: (line) => console.error(line),
  });
  console.log(`ready ${cloud.origin}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await cloud.close();
};

/** Nothing is ever deleted: the folder gets the first free name with a number behind. */
const putAside = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return;
  let number = 1;
  while (existsSync(`${folder}.${number}`)) number += 1;
  await rename(folder, `${folder}.${number}`);
  console.error(`what was stored is now in ${folder}.${number}`);
};

try {
  await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof TypeError ? 64 : 1;
}
