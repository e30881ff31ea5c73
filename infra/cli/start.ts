import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startCloud } from '../local/cloud.ts';
import { takeDataDir } from '../local/data-dir.ts';
import { ensurePackage } from '../local/package.ts';
import { CommandStop } from './command-stop.ts';
import { runCommand } from './run-command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Serves the system on this machine until it is interrupted. What is stored stays; with `--empty` it begins with nothing,
 * and what was there is put aside under another name.
 */
const start = async (args: readonly string[]): Promise<number> => {
  const { port, data, empty } = readOptions(args);
  if (empty) await putAside(data);
  const packageDir = await ensurePackage({ root: ROOT, cacheDir: join(ROOT, '.local/package') });
  const cloud = await startCloud({
    packageDir,
    dataDir: data,
    port,
    log: (line) => console.error(line),
  });
  console.log(`ready ${cloud.origin}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await cloud.close();
  return 0;
};

const readOptions = (args: readonly string[]) => {
  const { port, data, empty } = parse(args);
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
    throw new CommandStop(64, `--port takes a whole number from 0 to 65535, not ${port}`);
  }
  return { port: Number(port), data, empty };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string', default: join(ROOT, '.local/data') },
        empty: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new CommandStop(64, cause instanceof Error ? cause.message : String(cause), { cause });
  }
};

/**
 * Nothing is ever deleted: the folder gets the first free name with a number behind. Taking it first makes sure that
 * nobody works in it.
 */
const putAside = async (folder: string): Promise<void> => {
  if (!existsSync(folder)) return;
  takeDataDir(folder).release();
  let number = 1;
  while (existsSync(`${folder}.${number}`)) number += 1;
  await rename(folder, `${folder}.${number}`);
  console.error(`what was stored is now in ${folder}.${number}`);
};

await runCommand(start);
