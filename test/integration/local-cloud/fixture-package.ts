import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackage } from '../../../infra/local/package.ts';

const project = join(import.meta.dirname, '../../..');

/** The first test file packages the fixture, and the others may wait for it on a busy machine. */
export const packagingTimeoutMs = 120_000;

/** A project of its own in a new folder: the fixture, with this project's plugins and dependencies. */
export function stageFixture(): string {
  const root = mkdtempSync(join(tmpdir(), 'fixture-'));
  cpSync(join(import.meta.dirname, 'fixture'), root, { recursive: true });
  mkdirSync(join(root, 'infra'));
  cpSync(join(project, 'infra/plugins'), join(root, 'infra/plugins'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(project, file), join(root, file));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/** The packaged fixture, made once for all test files and again when anything in it changes. */
export async function fixturePackage(): Promise<string> {
  const root = stageFixture();
  try {
    return await ensurePackage({ root, cacheDir: join(tmpdir(), 'lianchuang-fixture-packages') });
  } finally {
    rmSync(root, { recursive: true });
  }
}
