import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type ExclusiveLock, tryLock } from './world/exclusive-lock.ts';

/** What a package is made of: a change in any of these files makes another package. */
const sources = [
  'serverless.yml',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'services/**/*',
  'libs/**/*',
  'events/**/*',
  'infra/*.yml',
  'infra/plugins/**/*',
  // The digest of the sources, which the functions are told.
  'infra/cli/verify/code-here.ts',
];

/** Packages kept, so that going back and forth between two versions packages neither again. */
const kept = 8;

/**
 * Returns a folder with the packaged template and the functions' zips of the sources as they are now: an earlier package of the
 * same content, or a new one made by `osls package`, which needs no network, no account and no AWS setting. Safe to call from
 * several processes at once. Rejects with osls's own message when it refuses the sources.
 *
 * @param options.root the project's folder, with its serverless.yml
 * @param options.cacheDir where packages are kept, each under its content's hash
 * @example await ensurePackage({ root: process.cwd(), cacheDir: '.local/packages' }) // '.local/packages/3f2a…'
 */
export async function ensurePackage(options: { readonly root: string; readonly cacheDir: string }): Promise<string> {
  const root = resolve(options.root);
  const cacheDir = resolve(options.cacheDir);
  const target = join(cacheDir, contentHash(root));
  if (existsSync(target)) return target;
  mkdirSync(cacheDir, { recursive: true });
  // The bundler works in a folder of the project itself, so two runs in one project would mix their files; and two projects
  // of the same content need one package.
  const locks = [await takeTurn(lockOf(root)), await takeTurn(lockOf(cacheDir))];
  try {
    // Somebody else may have made it while we waited.
    if (existsSync(target)) return target;
    const draft = mkdtempSync(join(cacheDir, 'draft-'));
    await runOsls(root, draft);
    renameSync(draft, target);
    forgetOldest(cacheDir);
    return target;
  } finally {
    for (const lock of locks) lock.release();
  }
}

/** The lock that stands for a folder, outside of it, since it may be removed or under version control. */
function lockOf(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(tmpdir(), `lianchuang-package-${name}.lock`);
}

async function takeTurn(file: string): Promise<ExclusiveLock> {
  for (;;) {
    const lock = tryLock(file);
    if (lock) return lock;
    await pause(100);
  }
}

function contentHash(root: string): string {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, exclude: (name) => name.endsWith('.test.ts') }).sort();
  for (const file of files) {
    const path = join(root, file);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

async function runOsls(root: string, outputDir: string): Promise<void> {
  const osls = createRequire(join(root, 'package.json')).resolve('serverless/bin/serverless.js');
  const environment = Object.entries(process.env).filter(([name]) => !/^(AWS_|NODE_OPTIONS$)/.test(name));
  try {
    await promisify(execFile)(process.execPath, [osls, 'package', '--package', outputDir], {
      cwd: root,
      env: Object.fromEntries(environment),
      maxBuffer: 16 * 1024 * 1024,
    });
  } catch (error) {
    rmSync(outputDir, { recursive: true, force: true });
    throw new Error(`osls could not package ${root}\n${outputOf(error)}`, { cause: error });
  }
}

function outputOf(error: unknown): string {
  const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
  return `${stdout}\n${stderr}`.trim();
}

function forgetOldest(cacheDir: string): void {
  const byAge = readdirSync(cacheDir)
    .map((name) => ({ path: join(cacheDir, name), madeAt: statSync(join(cacheDir, name)).mtimeMs }))
    .sort((a, b) => b.madeAt - a.madeAt);
  for (const { path } of byAge.slice(kept)) rmSync(path, { recursive: true, force: true });
}
