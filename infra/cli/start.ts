import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cloud, startCloud } from '../local/cloud.ts';
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
  const { port, data, empty, issuer } = readOptions(args);
  if (empty) await putAside(data);
  const packageDir = await ensurePackage({ root: ROOT, cacheDir: join(ROOT, '.local/package') });
  const cloud = await startCloud({
    packageDir,
    dataDir: data,
    port,
    issuer,
    log: (line) => console.error(line),
  });
  for (const line of howToSignIn(cloud)) console.error(line);
  console.log(`ready ${cloud.origin}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await cloud.close();
  return 0;
};

const readOptions = (args: readonly string[]) => {
  const { port, data, empty, issuer, audience } = parse(args);
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65_535) {
    throw new CommandStop(64, `--port takes a whole number from 0 to 65535, not ${port}`);
  }
  if (issuer === undefined && audience !== undefined) throw new CommandStop(64, '--audience goes with --issuer');
  return { port: Number(port), data, empty, issuer: issuer === undefined ? undefined : { url: issuer, audience } };
};

/** What a person needs to know to get a token. */
const howToSignIn = ({ origin, signingIn }: Cloud): readonly string[] =>
  signingIn.kind === 'outside'
    ? [`tokens of ${signingIn.issuer} are taken`]
    : [
        `sign in:  ${origin}/dev/sign-in`,
        `clients:  issuer ${signingIn.issuer}, client id ${signingIn.publicClient} (authorization code with PKCE)`,
        `portal:   client id ${signingIn.portal.id}, secret ${signingIn.portal.secret} (client credentials)`,
        `scripts:  POST ${origin}/dev/token {"role": "office"}`,
      ];

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string', default: join(ROOT, '.local/data') },
        empty: { type: 'boolean', default: false },
        issuer: { type: 'string' },
        audience: { type: 'string' },
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
