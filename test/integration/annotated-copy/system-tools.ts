import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** In continuous integration a missing program is a failure, not a skip. */
export const demanded = process.env['REQUIRE_SYSTEM_TOOLS'] === '1';

const works = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
};

/** Whether there is a Python with openpyxl. */
export const hasOpenpyxl = works('python3', '-c', 'import openpyxl');

/** Whether there is a LibreOffice that can be started without a screen. */
export const hasLibreOffice = works('soffice', '--version');

/** Runs a Python program on a file, and reads the JSON that it prints. */
export async function python(program: string, workbook: Uint8Array): Promise<unknown> {
  return inFolder(async (folder) => {
    const file = join(folder, 'copy.xlsx');
    await writeFile(file, workbook);
    const { stdout } = await run('python3', ['-c', program, file], {
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    });
    return JSON.parse(stdout);
  });
}

/** Opens a file in LibreOffice and saves it in another format; with a profile of its own, so that none that runs is in the way. */
export async function converted(workbook: Uint8Array, format: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const file = join(folder, 'copy.xlsx');
    await writeFile(file, workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    await run('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), file]);
    return new Uint8Array(await readFile(join(folder, 'out', `copy.${format}`)));
  });
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lianchuang-annotated-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
