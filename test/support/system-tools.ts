import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** In continuous integration a missing program is a failure, not a skip. */
export const demanded = process.env['REQUIRE_SYSTEM_TOOLS'] === '1';

/** Where Debian and others put it. */
const OFFICES = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'];

/** LibreOffice on this machine, if there is one. `SOFFICE` names another. */
export const officePath: string | undefined = [process.env['SOFFICE'] ?? '', ...OFFICES].find((path) =>
  existsSync(path),
);

/** A Python that has openpyxl, if there is one: the first on the path, else the system's own. */
export const pythonPath: string | undefined = ['python3', '/usr/bin/python3'].find(
  (path) => spawnSync(path, ['-c', 'import openpyxl']).status === 0,
);

/** Has openpyxl, which shares no code with ours, work on a file: a program, its input, and the JSON that it prints. */
export async function python(program: string, input: Uint8Array | string): Promise<unknown> {
  const running = run(pythonPath ?? 'python3', ['-c', program], {
    timeout: 50_000,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  running.child.stdin?.end(input);
  return JSON.parse((await running).stdout);
}

/** Opens a workbook in LibreOffice, with a profile of its own, and saves it in another format or as LibreOffice writes it. */
export async function savedByLibreOffice(bytes: Uint8Array, format: 'xlsx' | 'pdf'): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'lianchuang-office-'));
  try {
    const [file, out] = [join(folder, 'workbook.xlsx'), join(folder, 'out')];
    await writeFile(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', out, file];
    await run(officePath ?? 'soffice', args, { timeout: 50_000 });
    return await readFile(join(out, `workbook.${format}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
